package uk.marac.meeting;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/** What becomes of a meeting's plan, over HTTP. */
@Path("/areas/{area}/meetings")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {

    private final PlanService plans;

    public PlanResource(PlanService plans) {
        this.plans = plans;
    }

    @PUT
    @Path("/{id}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.MOVE_MEETING)
    @Answers(Void.class)
    public Response move(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") MeetingId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RescheduleRequest request) {
        return changed(plans.move(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CANCEL_MEETING)
    @Answers(Void.class)
    public Response cancel(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") MeetingId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CancellationRequest request) {
        return changed(plans.cancel(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    private static Response changed(long version) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
