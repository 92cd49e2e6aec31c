package uk.marac.minutes;

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
import uk.marac.id.MinutesId;

/** Issued minutes over HTTP. */
@Path("/areas/{area}/minutes/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class IssuedMinutesResource {

    private final MinutesService minutes;

    public IssuedMinutesResource(MinutesService minutes) {
        this.minutes = minutes;
    }

    @GET
    @Requires(Permission.VIEW_MINUTES)
    public MinutesView view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") MinutesId id) {
        return minutes.view(actor, area, id);
    }
}
