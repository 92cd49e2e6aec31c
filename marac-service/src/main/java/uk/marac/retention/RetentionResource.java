package uk.marac.retention;

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
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.LegalHoldId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;

/** Legal holds and the destruction of cases over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class RetentionResource {

    private static final String HOLD_ROUTE = "POST /areas/{area}/cases/{id}/legal-holds";

    private final LegalHoldService holds;
    private final DestructionService destruction;
    private final IdempotencyKeys keys;

    public RetentionResource(LegalHoldService holds, DestructionService destruction, IdempotencyKeys keys) {
        this.holds = holds;
        this.destruction = destruction;
        this.keys = keys;
    }

    @GET
    @Path("/cases/{id}/legal-holds")
    @Requires(Permission.VIEW_LEGAL_HOLDS)
    public List<LegalHoldView> list(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") CaseId id) {
        return holds.list(actor, area, id);
    }

    @POST
    @Path("/cases/{id}/legal-holds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PLACE_LEGAL_HOLD)
    @Answers(Created.class)
    public Response place(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid ReasonRequest request) {
        var hold = holds.place(actor, area, id, request, keys.of(key, HOLD_ROUTE, id, request));
        return Created.of(hold);
    }

    /** The reason stands in the body, since an address is written into logs on its way. */
    @DELETE
    @Path("/legal-holds/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LIFT_LEGAL_HOLD)
    public void lift(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") LegalHoldId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        holds.lift(actor, area, id, EntityTags.expected(ifMatch), request);
    }

    @DELETE
    @Path("/cases/{id}")
    @Requires(Permission.DESTROY_CASE)
    public void destroy(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") CaseId id) {
        destruction.destroy(actor, area, id);
    }
}
