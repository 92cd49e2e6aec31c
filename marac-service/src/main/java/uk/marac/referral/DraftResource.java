package uk.marac.referral;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.ReferralDraftId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;
import uk.marac.web.Page;

/** Drafts of referrals over HTTP. Their content is a referral in which anything may be left out, so it is not validated here. */
@Path("/areas/{area}/referral-drafts")
@Produces(MediaType.APPLICATION_JSON)
public final class DraftResource {

    private static final String ROUTE = "POST /areas/{area}/referral-drafts";

    private final DraftService drafts;
    private final IdempotencyKeys keys;

    public DraftResource(DraftService drafts, IdempotencyKeys keys) {
        this.drafts = drafts;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.SAVE_DRAFT)
    @Answers(Created.class)
    public Response save(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull ReferralRequest content) {
        var id = drafts.save(actor, area, content, keys.of(key, ROUTE, null, content));
        return Created.at("/areas/{area}/referral-drafts/{id}", area, id);
    }

    @GET
    @Requires(Permission.LIST_DRAFTS)
    public List<DraftSummary> list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return drafts.list(actor, area, new Page(skip, limit));
    }

    @GET
    @Path("/{id}")
    @Requires(Permission.VIEW_DRAFT)
    @Answers(DraftView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") ReferralDraftId id) {
        DraftView view = drafts.view(actor, area, id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CHANGE_DRAFT)
    @Answers(Void.class)
    public Response change(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralDraftId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull ReferralRequest content) {
        long version = drafts.change(actor, area, id, EntityTags.expected(ifMatch), content);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    @POST
    @Path("/{id}/submission")
    @Requires(Permission.SUBMIT_DRAFT)
    @Answers(SubmittedReferral.class)
    public Response submit(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralDraftId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return drafts.submit(actor, area, id, EntityTags.expected(ifMatch)).in(area);
    }

    @DELETE
    @Path("/{id}")
    @Requires(Permission.DISCARD_DRAFT)
    @Answers(Void.class)
    public Response discard(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralDraftId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        drafts.discard(actor, area, id, EntityTags.expected(ifMatch));
        return Response.noContent().build();
    }
}
