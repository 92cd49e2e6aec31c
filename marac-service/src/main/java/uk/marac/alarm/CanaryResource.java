package uk.marac.alarm;

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
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** Canary cases over HTTP. */
@Path("/areas/{area}/audit/canaries")
@Produces(MediaType.APPLICATION_JSON)
public final class CanaryResource {

    private static final String ROUTE = "POST /areas/{area}/audit/canaries";

    private final CanaryService canaries;
    private final IdempotencyKeys keys;

    public CanaryResource(CanaryService canaries, IdempotencyKeys keys) {
        this.canaries = canaries;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PLACE_CANARY)
    @Answers(Created.class)
    public Response place(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid CanaryRequest request) {
        return Created.of(canaries.place(actor, area, request, keys.of(key, ROUTE, null, request)));
    }

    @GET
    @Requires(Permission.LIST_CANARIES)
    public List<CanaryView> list(@Auth Actor actor, @PathParam("area") AreaId area) {
        return canaries.list(actor, area);
    }
}
