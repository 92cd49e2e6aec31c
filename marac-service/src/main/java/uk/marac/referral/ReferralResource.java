package uk.marac.referral;

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
import uk.marac.id.ReferralId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;
import uk.marac.web.Page;

/** Referrals over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReferralResource {

    private final ReferralService referrals;
    private final ScreeningService screening;
    private final IdempotencyKeys keys;

    public ReferralResource(ReferralService referrals, ScreeningService screening, IdempotencyKeys keys) {
        this.referrals = referrals;
        this.screening = screening;
        this.keys = keys;
    }

    @POST
    @Path("/referrals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.SUBMIT_REFERRAL)
    @Answers(SubmittedReferral.class)
    public Response submit(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid ReferralRequest request) {
        return referrals
                .submit(actor, area, request, keys.of(key, "POST /areas/{area}/referrals", null, request))
                .in(area);
    }

    @GET
    @Path("/referrals")
    @Requires(Permission.LIST_REFERRALS)
    public List<ReferralSummary> list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("state") @Nullable ReferralState state,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return referrals.list(actor, area, state, new Page(skip, limit));
    }

    @GET
    @Path("/referrals/{id}")
    @Requires(Permission.VIEW_REFERRAL)
    @Answers(ReferralView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") ReferralId id) {
        ReferralView view = referrals.view(actor, area, id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @PUT
    @Path("/referrals/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RESUBMIT_REFERRAL)
    @Answers(Void.class)
    public Response resubmit(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReferralRequest request) {
        return changed(referrals.resubmit(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    @PUT
    @Path("/referrals/{id}/screening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.SCREEN_REFERRAL)
    @Answers(Void.class)
    public Response screen(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ScreeningRequest request) {
        return changed(screening.screen(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    @POST
    @Path("/referrals/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.WITHDRAW_REFERRAL)
    @Answers(Void.class)
    public Response withdraw(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WithdrawalRequest request) {
        return changed(screening.withdraw(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    @PUT
    @Path("/referrals/{id}/fgm-report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORD_FGM_REPORT)
    @Answers(Void.class)
    public Response reportFgm(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid FgmReport report) {
        return changed(referrals.reportFgm(actor, area, id, EntityTags.expected(ifMatch), report));
    }

    private static Response changed(long version) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
