package uk.marac.action;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** Agreeing an action over HTTP. */
@Path("/areas/{area}/listings/{listing}/actions")
@Produces(MediaType.APPLICATION_JSON)
public final class AgreementResource {

    private static final String ROUTE = "POST /areas/{area}/listings/{listing}/actions";

    private final ActionService actions;
    private final IdempotencyKeys keys;

    public AgreementResource(ActionService actions, IdempotencyKeys keys) {
        this.actions = actions;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.AGREE_ACTION)
    @Answers(Created.class)
    public Response agree(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("listing") ListingId listing,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid ActionRequest request) {
        var id = actions.agree(actor, area, listing, request, keys.of(key, ROUTE, listing, request));
        return Created.at("/areas/{area}/actions/{id}", area, id);
    }
}
