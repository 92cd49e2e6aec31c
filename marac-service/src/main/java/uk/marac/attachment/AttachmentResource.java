package uk.marac.attachment;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.AttachmentId;
import uk.marac.id.ReferralId;
import uk.marac.web.Answers;
import uk.marac.web.BodyLimit;
import uk.marac.web.Created;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;
import uk.marac.web.LargeBodies;

/** Documents over HTTP. Content goes in and out as bytes to be saved; no browser is told a type that it could show. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class AttachmentResource {

    private static final long LARGEST = 10L * 1024 * 1024;
    private static final String OF_REFERRAL = "/referrals/{referral}/attachments";
    private static final String ROUTE = "POST /areas/{area}" + OF_REFERRAL;

    private final AttachmentService attachments;
    private final IdempotencyKeys keys;
    private final LargeBodies bodies;

    public AttachmentResource(AttachmentService attachments, IdempotencyKeys keys, LargeBodies bodies) {
        this.attachments = attachments;
        this.keys = keys;
        this.bodies = bodies;
    }

    @GET
    @Path(OF_REFERRAL)
    @Requires(Permission.VIEW_REFERRAL)
    public List<AttachmentView> list(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("referral") ReferralId referral) {
        return attachments.list(actor, area, referral);
    }

    @POST
    @Path(OF_REFERRAL)
    @BodyLimit(bytes = LARGEST)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Requires(Permission.ATTACH_DOCUMENT)
    @Answers(Created.class)
    public Response attach(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("referral") ReferralId referral,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            InputStream body) {
        attachments.expect(actor, area, referral);
        var id = bodies.hold(
                body,
                content -> attachments.attach(
                        actor, area, referral, content, keys.ofBytes(key, ROUTE, referral, content)));
        return Created.at("/areas/{area}/attachments/{id}", area, id);
    }

    @PUT
    @Path(OF_REFERRAL + "/{attachment}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ATTACH_DOCUMENT)
    @Answers(Void.class)
    public Response name(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("referral") ReferralId referral,
            @PathParam("attachment") AttachmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NameRequest request) {
        long version = attachments.name(actor, area, referral, id, request, EntityTags.expected(ifMatch));
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    @GET
    @Path("/attachments/{attachment}")
    @Requires(Permission.VIEW_ATTACHMENT)
    @Answers(AttachmentView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("attachment") AttachmentId id) {
        AttachmentView view = attachments.view(actor, area, id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @GET
    @Path("/attachments/{attachment}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Requires(Permission.VIEW_ATTACHMENT)
    @Answers(byte[].class)
    public Response content(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("attachment") AttachmentId id) {
        return Response.ok(attachments.content(actor, area, id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"attachment\"")
                .build();
    }
}
