package uk.marac.matching;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.PersonLinkId;
import uk.marac.id.ReferralId;
import uk.marac.web.EntityTags;

/** Matches over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class MatchResource {

    private final MatchService matches;

    public MatchResource(MatchService matches) {
        this.matches = matches;
    }

    @GET
    @Path("/referrals/{id}/matches")
    @Requires(Permission.VIEW_MATCHES)
    public MatchesView view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") ReferralId id) {
        return matches.view(actor, area, id);
    }

    @DELETE
    @Path("/person-links/{id}")
    @Requires(Permission.UNDO_PERSON_LINK)
    public void undo(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") PersonLinkId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        matches.undo(actor, area, id, EntityTags.expected(ifMatch));
    }
}
