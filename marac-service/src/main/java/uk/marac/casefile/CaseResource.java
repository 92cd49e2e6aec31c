package uk.marac.casefile;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import uk.marac.web.Page;

/** Cases over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class CaseResource {

    private final CaseService cases;
    private final IdempotencyKeys keys;

    public CaseResource(CaseService cases, IdempotencyKeys keys) {
        this.cases = cases;
        this.keys = keys;
    }

    @GET
    @Path("/cases")
    @Requires(Permission.LIST_CASES)
    public List<CaseSummary> list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("state") @Nullable CaseState state,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return cases.list(actor, area, state, new Page(skip, limit));
    }

    @GET
    @Path("/cases/{id}")
    @Requires(Permission.VIEW_CASE)
    @Answers(CaseView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") CaseId id) {
        return cases.view(actor, area, id).ok();
    }

    @POST
    @Path("/cases/{id}/conflicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DECLARE_CONFLICT)
    @Answers(Created.class)
    public Response declareConflict(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid ConflictRequest request) {
        var conflict = cases.declareConflict(
                actor, area, id, request, keys.of(key, "POST /areas/{area}/cases/{id}/conflicts", id, request));
        return Created.of(conflict);
    }
}
