package uk.marac.hearing;

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
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/** The outcome of a case at a meeting over HTTP. */
@Path("/areas/{area}/listings/{listing}/outcome")
@Produces(MediaType.APPLICATION_JSON)
public final class OutcomeResource {

    private final OutcomeService outcomes;

    public OutcomeResource(OutcomeService outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    @Requires(Permission.VIEW_LISTING_OUTCOME)
    @Answers(OutcomeView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("listing") ListingId listing) {
        OutcomeView view = outcomes.view(actor, area, listing);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORD_LISTING_OUTCOME)
    @Answers(Void.class)
    public Response record(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("listing") ListingId listing,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OutcomeRequest request) {
        long version = outcomes.record(actor, area, listing, EntityTags.expected(ifMatch), request);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
