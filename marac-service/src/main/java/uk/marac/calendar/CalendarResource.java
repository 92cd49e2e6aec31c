package uk.marac.calendar;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;

/** Calendar files over HTTP. */
@Path("/areas/{area}/meetings")
public final class CalendarResource {

    private final CalendarService calendars;

    public CalendarResource(CalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @Path("/{id}/calendar")
    @Produces("text/calendar")
    @Requires(Permission.VIEW_MEETING)
    public String calendar(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") MeetingId id) {
        return calendars.file(actor, area, id);
    }
}
