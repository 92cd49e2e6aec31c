package uk.marac.oversight;

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
import uk.marac.id.BreakGlassId;
import uk.marac.id.CaseId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;

/** Emergency openings over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class BreakGlassResource {

    private static final String ROUTE = "POST /areas/{area}/cases/{id}/break-glass";

    private final BreakGlassService glass;
    private final IdempotencyKeys keys;

    public BreakGlassResource(BreakGlassService glass, IdempotencyKeys keys) {
        this.glass = glass;
        this.keys = keys;
    }

    @POST
    @Path("/cases/{id}/break-glass")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.BREAK_GLASS)
    @Answers(Created.class)
    public Response open(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid BreakGlassRequest request) {
        var opening = glass.open(actor, area, id, request, keys.of(key, ROUTE, id, request));
        return Created.of(opening);
    }

    @GET
    @Path("/break-glass")
    @Requires(Permission.LIST_BREAK_GLASS)
    public List<BreakGlassView> queue(@Auth Actor actor, @PathParam("area") AreaId area) {
        return glass.queue(actor, area);
    }

    @PUT
    @Path("/break-glass/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REVIEW_BREAK_GLASS)
    @Answers(Void.class)
    public Response review(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") BreakGlassId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReviewRequest request) {
        long version = glass.review(actor, area, id, EntityTags.expected(ifMatch), request);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
