package uk.marac.meeting;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;
import uk.marac.web.Page;

/** Meetings and what is listed on them, over HTTP. */
@Path("/areas/{area}/meetings")
@Produces(MediaType.APPLICATION_JSON)
public final class MeetingResource {

    private final MeetingService meetings;
    private final ListingService listings;
    private final IdempotencyKeys keys;

    public MeetingResource(MeetingService meetings, ListingService listings, IdempotencyKeys keys) {
        this.meetings = meetings;
        this.listings = listings;
        this.keys = keys;
    }

    @GET
    @Requires(Permission.LIST_MEETINGS)
    public List<MeetingView> list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return meetings.list(actor, area, new Page(skip, limit));
    }

    @GET
    @Path("/{id}")
    @Requires(Permission.VIEW_MEETING)
    @Answers(MeetingView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") MeetingId id) {
        return meetings.view(actor, area, id).ok();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PLAN_MEETING)
    @Answers(Created.class)
    public Response plan(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid MeetingRequest request) {
        var id = meetings.plan(actor, area, request, keys.of(key, "POST /areas/{area}/meetings", null, request));
        return Created.at("/areas/{area}/meetings/{id}", area, id);
    }

    @POST
    @Path("/{id}/listings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.PUT_ON_AGENDA)
    @Answers(Created.class)
    public Response listCase(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") MeetingId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid ListingRequest request) {
        var route = "POST /areas/{area}/meetings/{id}/listings";
        var listing = listings.add(actor, area, id, request, keys.of(key, route, id, request));
        return Created.of(listing);
    }
}
