package uk.marac.attendance;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;

/** The confidentiality declaration over HTTP. */
@Path("/areas/{area}/meetings/{meeting}/declaration")
@Produces(MediaType.APPLICATION_JSON)
public final class DeclarationResource {

    private final DeclarationService declarations;

    public DeclarationResource(DeclarationService declarations) {
        this.declarations = declarations;
    }

    @GET
    @Requires(Permission.VIEW_DECLARATION)
    public DeclarationView view(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("meeting") MeetingId meeting) {
        return declarations.view(actor, area, meeting);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.SIGN_DECLARATION)
    public void sign(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("meeting") MeetingId meeting,
            @NotNull @Valid DeclarationRequest request) {
        declarations.sign(actor, area, meeting, request);
    }
}
