package uk.marac.closure;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** Closing and reopening of cases over HTTP. No version is asked for: a case's version is told to nobody. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class ClosureResource {

    private static final String ROUTE = "POST /areas/{area}/cases/{id}/closures";

    private final ClosureService closures;
    private final IdempotencyKeys keys;

    public ClosureResource(ClosureService closures, IdempotencyKeys keys) {
        this.closures = closures;
        this.keys = keys;
    }

    @GET
    @Path("/cases/{id}/closures")
    @Requires(Permission.VIEW_CLOSURES)
    public List<ClosureView> list(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") CaseId id) {
        return closures.list(actor, area, id);
    }

    @POST
    @Path("/cases/{id}/closures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CLOSE_CASE)
    @Answers(Created.class)
    public Response close(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid ClosureRequest request) {
        var closure = closures.close(actor, area, id, request, keys.of(key, ROUTE, id, request));
        return Created.of(closure);
    }

    @PUT
    @Path("/cases/{id}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REOPEN_CASE)
    public void reopen(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @NotNull @Valid ClosureRequest request) {
        closures.reopen(actor, area, id, request);
    }
}
