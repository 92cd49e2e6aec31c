package uk.marac.meeting;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;

/** Proposed meetings over HTTP. */
@Path("/areas/{area}/proposed-meetings")
@Produces(MediaType.APPLICATION_JSON)
public final class ProposedMeetingResource {

    private final ProposedMeetingService proposals;

    public ProposedMeetingResource(ProposedMeetingService proposals) {
        this.proposals = proposals;
    }

    @GET
    @Requires(Permission.VIEW_PROPOSED_MEETINGS)
    public ProposedMeetingsView propose(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("limit") @DefaultValue("6") @Min(1) @Max(24) int limit) {
        return proposals.propose(actor, area, limit);
    }
}
