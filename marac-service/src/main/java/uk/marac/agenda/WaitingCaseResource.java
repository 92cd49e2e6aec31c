package uk.marac.agenda;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.web.Page;

/** Cases on no agenda over HTTP. */
@Path("/areas/{area}/waiting-cases")
@Produces(MediaType.APPLICATION_JSON)
public final class WaitingCaseResource {

    private final WaitingCaseService waiting;

    public WaitingCaseResource(WaitingCaseService waiting) {
        this.waiting = waiting;
    }

    @GET
    @Requires(Permission.VIEW_WAITING_CASES)
    public List<WaitingCaseView> list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return waiting.list(actor, area, new Page(skip, limit));
    }
}
