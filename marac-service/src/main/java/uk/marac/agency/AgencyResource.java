package uk.marac.agency;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;

/** Agencies over HTTP. */
@Path("/areas/{area}/agencies")
@Produces(MediaType.APPLICATION_JSON)
public final class AgencyResource {

    private final AgencyService agencies;
    private final IdempotencyKeys keys;

    public AgencyResource(AgencyService agencies, IdempotencyKeys keys) {
        this.agencies = agencies;
        this.keys = keys;
    }

    @GET
    @Requires(Permission.VIEW_AGENCIES)
    public List<AgencyView> list(@Auth Actor actor, @PathParam("area") AreaId area) {
        return agencies.list(actor, area);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.MANAGE_AGENCIES)
    @Answers(Created.class)
    public Response add(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid AgencyRequest request) {
        var id = agencies.add(actor, area, request, keys.of(key, "POST /areas/{area}/agencies", null, request));
        return Created.of(id);
    }

    @DELETE
    @Path("/{id}")
    @Requires(Permission.CLOSE_AGENCY)
    public void close(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") AgencyId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        agencies.close(actor, area, id, EntityTags.expected(ifMatch));
    }
}
