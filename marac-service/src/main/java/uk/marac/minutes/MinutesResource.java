package uk.marac.minutes;

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
import uk.marac.id.MeetingId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** A meeting's minutes over HTTP. */
@Path("/areas/{area}/meetings/{meeting}/minutes")
@Produces(MediaType.APPLICATION_JSON)
public final class MinutesResource {

    private static final String ROUTE = "POST /areas/{area}/meetings/{meeting}/minutes";

    private final MinutesService minutes;
    private final IdempotencyKeys keys;

    public MinutesResource(MinutesService minutes, IdempotencyKeys keys) {
        this.minutes = minutes;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ISSUE_MINUTES)
    @Answers(Created.class)
    public Response issue(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("meeting") MeetingId meeting,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid MinutesRequest request) {
        var id = minutes.issue(actor, area, meeting, request, keys.of(key, ROUTE, meeting, request));
        return Created.at("/areas/{area}/minutes/{id}", area, id);
    }

    @GET
    @Requires(Permission.VIEW_MEETING)
    public List<MinutesSummary> list(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("meeting") MeetingId meeting) {
        return minutes.list(actor, area, meeting);
    }

    @GET
    @Path("/draft")
    @Requires(Permission.VIEW_MINUTES_DRAFT)
    public MinutesView draft(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("meeting") MeetingId meeting) {
        return minutes.draft(actor, area, meeting);
    }
}
