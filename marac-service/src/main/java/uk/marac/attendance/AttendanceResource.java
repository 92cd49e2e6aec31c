package uk.marac.attendance;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/** Attendance over HTTP. */
@Path("/areas/{area}/meetings/{meeting}/attendance")
@Produces(MediaType.APPLICATION_JSON)
public final class AttendanceResource {

    private final AttendanceService attendance;

    public AttendanceResource(AttendanceService attendance) {
        this.attendance = attendance;
    }

    @GET
    @Requires(Permission.VIEW_ATTENDANCE)
    public AttendanceView view(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("meeting") MeetingId meeting) {
        return attendance.view(actor, area, meeting);
    }

    @PUT
    @Path("/{agency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORD_ATTENDANCE)
    @Answers(Void.class)
    public Response record(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("meeting") MeetingId meeting,
            @PathParam("agency") AgencyId agency,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AttendanceRequest request) {
        long version = attendance.record(actor, area, meeting, agency, ifMatch, request);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
