package uk.marac.followup;

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
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.web.Page;

/** The steering group's list over HTTP. */
@Path("/areas/{area}/steering-list")
@Produces(MediaType.APPLICATION_JSON)
public final class SteeringResource {

    private final SteeringService steering;

    public SteeringResource(SteeringService steering) {
        this.steering = steering;
    }

    @GET
    @Requires(Permission.VIEW_STEERING_LIST)
    public SteeringListView list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return steering.list(actor, area, new Page(skip, limit));
    }
}
