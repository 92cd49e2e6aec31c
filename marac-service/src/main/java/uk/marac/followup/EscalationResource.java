package uk.marac.followup;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.ActionId;
import uk.marac.id.AreaId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** An action's place on the steering group's list over HTTP. */
@Path("/areas/{area}/actions/{action}/escalation")
@Produces(MediaType.APPLICATION_JSON)
public final class EscalationResource {

    private static final String ROUTE = "POST /areas/{area}/actions/{action}/escalation";

    private final EscalationService escalations;
    private final IdempotencyKeys keys;

    public EscalationResource(EscalationService escalations, IdempotencyKeys keys) {
        this.escalations = escalations;
        this.keys = keys;
    }

    @GET
    @Requires(Permission.VIEW_ESCALATIONS)
    public EscalationView view(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("action") ActionId action) {
        return escalations.view(actor, area, action);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ESCALATE_ACTION)
    @Answers(Created.class)
    public Response escalate(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("action") ActionId action,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid EscalationRequest request) {
        return Created.of(escalations.escalate(actor, area, action, request, keys.of(key, ROUTE, action, request)));
    }

    @POST
    @Path("/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RESOLVE_ESCALATION)
    @Answers(Created.class)
    public Response resolve(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("action") ActionId action,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid ResolutionRequest request) {
        return Created.of(escalations.resolve(
                actor, area, action, request, keys.of(key, ROUTE + "/resolution", action, request)));
    }
}
