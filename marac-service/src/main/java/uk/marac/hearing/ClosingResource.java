package uk.marac.hearing;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;

/** Closes a meeting over HTTP. */
@Path("/areas/{area}/meetings/{meeting}/closing")
@Produces(MediaType.APPLICATION_JSON)
public final class ClosingResource {

    private final SittingService sittings;

    public ClosingResource(SittingService sittings) {
        this.sittings = sittings;
    }

    @POST
    @Requires(Permission.CLOSE_MEETING)
    public void close(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("meeting") MeetingId meeting) {
        sittings.close(actor, area, meeting);
    }
}
