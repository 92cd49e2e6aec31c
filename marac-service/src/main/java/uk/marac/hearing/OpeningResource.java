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

/** Opens a meeting over HTTP. */
@Path("/areas/{area}/meetings/{meeting}/opening")
@Produces(MediaType.APPLICATION_JSON)
public final class OpeningResource {

    private final SittingService sittings;

    public OpeningResource(SittingService sittings) {
        this.sittings = sittings;
    }

    @POST
    @Requires(Permission.OPEN_MEETING)
    public void open(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("meeting") MeetingId meeting) {
        sittings.open(actor, area, meeting);
    }
}
