package uk.marac.research;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/** Research on one listed case over HTTP. */
@Path("/areas/{area}/listings")
@Produces(MediaType.APPLICATION_JSON)
public final class ResearchResource {

    private final ReturnService returns;
    private final ResearchService research;

    public ResearchResource(ReturnService returns, ResearchService research) {
        this.returns = returns;
        this.research = research;
    }

    @GET
    @Path("/{id}/research")
    @Requires(Permission.VIEW_RESEARCH)
    @Answers(ResearchView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") ListingId id) {
        return research.view(actor, area, id).ok();
    }

    @GET
    @Path("/{id}/research-return")
    @Requires(Permission.VIEW_OWN_RETURN)
    @Answers(OwnReturnView.class)
    public Response own(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ListingId id,
            @QueryParam("agency") @Nullable AgencyId agency) {
        return returns.own(actor, area, id, agency).ok();
    }

    @PUT
    @Path("/{id}/research-return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RETURN_RESEARCH)
    @Answers(Void.class)
    public Response put(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ListingId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReturnRequest request) {
        long version = returns.put(actor, area, id, ifMatch, request);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /** Who will see a line of this audience. */
    @GET
    @Path("/{id}/audience")
    @Requires(Permission.VIEW_AUDIENCE)
    public AudienceView audience(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ListingId id,
            @QueryParam("agency") @Nullable AgencyId agency,
            @QueryParam("audience") @NotNull Audience audience,
            @QueryParam("named") List<AgencyId> named) {
        return research.audience(actor, area, id, agency, audience, named);
    }
}
