package uk.marac.homicide;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.DomesticHomicideId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;

/** Notified deaths over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class HomicideResource {

    private static final String ROUTE = "POST /areas/{area}/domestic-homicides";

    private final HomicideService homicides;
    private final IdempotencyKeys keys;

    public HomicideResource(HomicideService homicides, IdempotencyKeys keys) {
        this.homicides = homicides;
        this.keys = keys;
    }

    @GET
    @Path("/domestic-homicides")
    @Requires(Permission.LIST_HOMICIDES)
    public List<HomicideView> list(@Auth Actor actor, @PathParam("area") AreaId area) {
        return homicides.list(actor, area);
    }

    /** Says where the case is put under a hold, because that is not done by itself. */
    @POST
    @Path("/domestic-homicides")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORD_HOMICIDE)
    @Answers(HomicideRecorded.class)
    public Response record(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid HomicideRequest request) {
        var id = homicides.record(actor, area, request, keys.of(key, ROUTE, null, request));
        return Response.status(Response.Status.CREATED)
                .entity(new HomicideRecorded(id, HoldPlace.of(area, request.knownCase())))
                .build();
    }

    @PUT
    @Path("/domestic-homicides/{homicide}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.AMEND_HOMICIDE)
    @Answers(Void.class)
    public Response amend(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("homicide") DomesticHomicideId homicide,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HomicideRequest request) {
        return tagged(homicides.amend(actor, area, homicide, EntityTags.expected(ifMatch), request));
    }

    /** The reason stands in the body, since an address is written into logs on its way. */
    @PUT
    @Path("/domestic-homicides/{homicide}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.WITHDRAW_HOMICIDE)
    @Answers(Void.class)
    public Response withdraw(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("homicide") DomesticHomicideId homicide,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid HomicideWithdrawalRequest request) {
        return tagged(homicides.withdraw(actor, area, homicide, EntityTags.expected(ifMatch), request));
    }

    private static Response tagged(long version) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
