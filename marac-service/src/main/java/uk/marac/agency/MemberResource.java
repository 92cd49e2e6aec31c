package uk.marac.agency;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.MembershipId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;

/** Members over HTTP. */
@Path("/areas/{area}/members")
@Produces(MediaType.APPLICATION_JSON)
public final class MemberResource {

    private final MemberService members;
    private final IdempotencyKeys keys;

    public MemberResource(MemberService members, IdempotencyKeys keys) {
        this.members = members;
        this.keys = keys;
    }

    @GET
    @Requires(Permission.VIEW_MEMBERS)
    public List<MemberView> list(@Auth Actor actor, @PathParam("area") AreaId area) {
        return members.list(actor, area);
    }

    @GET
    @Path("/me")
    @Requires(Permission.VIEW_OWN_STANDING)
    public List<MemberView> own(@Auth Actor actor, @PathParam("area") AreaId area) {
        return members.own(actor, area);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.APPOINT_MEMBER)
    @Answers(Created.class)
    public Response appoint(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid MemberRequest request) {
        var id = members.appoint(actor, area, request, keys.of(key, "POST /areas/{area}/members", null, request));
        return Created.of(id);
    }

    @PUT
    @Path("/{id}/email")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CHANGE_MEMBER_EMAIL)
    @Answers(Void.class)
    public Response changeEmail(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") MembershipId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid EmailRequest request) {
        long version = members.changeEmail(actor, area, id, EntityTags.expected(ifMatch), request);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Requires(Permission.END_MEMBERSHIP)
    public void end(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") MembershipId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        members.end(actor, area, id, EntityTags.expected(ifMatch));
    }
}
