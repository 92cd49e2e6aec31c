package uk.marac.followup;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;

/** The actions that a meeting reads out, over HTTP. */
@Path("/areas/{area}/meetings/{meeting}/actions-review")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewResource {

    private final ReviewService reviews;

    public ReviewResource(ReviewService reviews) {
        this.reviews = reviews;
    }

    @GET
    @Requires(Permission.VIEW_ACTIONS_REVIEW)
    public ReviewView view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("meeting") MeetingId meeting) {
        return reviews.view(actor, area, meeting);
    }
}
