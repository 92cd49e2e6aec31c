package uk.marac.repeat;

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
import uk.marac.id.ReferralId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/**
 * Whether a referral is a repeat, over HTTP. The entity tag is the referral's: what is determined is that version of
 * it.
 */
@Path("/areas/{area}/referrals/{id}/repeat-determination")
@Produces(MediaType.APPLICATION_JSON)
public final class RepeatResource {

    private final RepeatService repeats;

    public RepeatResource(RepeatService repeats) {
        this.repeats = repeats;
    }

    @GET
    @Requires(Permission.VIEW_MATCHES)
    @Answers(RepeatView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") ReferralId id) {
        RepeatView view = repeats.view(actor, area, id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.referralVersion()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.DETERMINE_REPEAT)
    @Answers(Void.class)
    public Response determine(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeterminationRequest request) {
        repeats.determine(actor, area, id, EntityTags.expected(ifMatch), request);
        return Response.noContent().build();
    }
}
