package uk.marac.research;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
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

/** What is asked before a meeting and who has answered, over HTTP. */
@Path("/areas/{area}/meetings")
@Produces(MediaType.APPLICATION_JSON)
public final class ResearchListResource {

    private final ResearchListService lists;
    private final ChaseService chases;

    public ResearchListResource(ResearchListService lists, ChaseService chases) {
        this.lists = lists;
        this.chases = chases;
    }

    @GET
    @Path("/{id}/research-list")
    @Requires(Permission.VIEW_RESEARCH_LIST)
    public ResearchListView list(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") MeetingId id) {
        return lists.list(actor, area, id);
    }

    @GET
    @Path("/{id}/research-status")
    @Requires(Permission.VIEW_RESEARCH_STATUS)
    public ResearchStatusView status(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") MeetingId id) {
        return lists.status(actor, area, id);
    }

    @POST
    @Path("/{id}/chase")
    @Requires(Permission.CHASE_RESEARCH)
    public ChaseView chase(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") MeetingId id) {
        return chases.chase(actor, area, id);
    }
}
