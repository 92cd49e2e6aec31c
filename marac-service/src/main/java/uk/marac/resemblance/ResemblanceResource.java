package uk.marac.resemblance;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.ReferralId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** Resemblances over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class ResemblanceResource {

    private static final String ROUTE = "POST /areas/{area}/referrals/{id}/resemblances";

    private final ResemblanceService resemblances;
    private final IdempotencyKeys keys;

    public ResemblanceResource(ResemblanceService resemblances, IdempotencyKeys keys) {
        this.resemblances = resemblances;
        this.keys = keys;
    }

    @GET
    @Path("/resemblances")
    @Requires(Permission.LIST_RESEMBLANCES)
    public List<ResemblancesWaitingView> waiting(@Auth Actor actor, @PathParam("area") AreaId area) {
        return resemblances.waiting(actor, area);
    }

    @GET
    @Path("/referrals/{id}/resemblances")
    @Requires(Permission.VIEW_RESEMBLANCES)
    public List<ResemblanceView> list(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") ReferralId id) {
        return resemblances.list(actor, area, id);
    }

    @POST
    @Path("/referrals/{id}/resemblances")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ANSWER_RESEMBLANCE)
    @Answers(Created.class)
    public Response answer(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid ResemblanceRequest request) {
        return Created.of(resemblances.answer(actor, area, id, request, keys.of(key, ROUTE, id, request)));
    }
}
