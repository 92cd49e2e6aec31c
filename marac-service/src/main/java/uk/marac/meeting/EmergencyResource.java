package uk.marac.meeting;

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
import uk.marac.id.CaseId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** Emergency meetings over HTTP. */
@Path("/areas/{area}/cases/{id}/emergency-meeting")
@Produces(MediaType.APPLICATION_JSON)
public final class EmergencyResource {

    private final MeetingService meetings;
    private final IdempotencyKeys keys;

    public EmergencyResource(MeetingService meetings, IdempotencyKeys keys) {
        this.meetings = meetings;
        this.keys = keys;
    }

    /** Answers the meeting's id. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PLAN_EMERGENCY)
    @Answers(Created.class)
    public Response plan(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid EmergencyRequest request) {
        var route = "POST /areas/{area}/cases/{id}/emergency-meeting";
        var made = meetings.planEmergency(actor, area, id, request, keys.of(key, route, id, request));
        return Created.at("/areas/{area}/meetings/{id}", area, made);
    }
}
