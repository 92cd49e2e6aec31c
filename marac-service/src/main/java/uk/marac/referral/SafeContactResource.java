package uk.marac.referral;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.ReferralId;
import uk.marac.person.SafeContactRequest;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** How the victim may be reached, over HTTP. It is read with the referral. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class SafeContactResource {

    private static final String PATH = "/referrals/{id}/safe-contacts";

    private final SafeContactService safeContacts;
    private final IdempotencyKeys keys;

    public SafeContactResource(SafeContactService safeContacts, IdempotencyKeys keys) {
        this.safeContacts = safeContacts;
        this.keys = keys;
    }

    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.STATE_SAFE_CONTACT)
    @Answers(Created.class)
    public Response state(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") ReferralId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid SafeContactRequest request) {
        return Created.of(
                safeContacts.state(actor, area, id, request, keys.of(key, "POST /areas/{area}" + PATH, id, request)));
    }
}
