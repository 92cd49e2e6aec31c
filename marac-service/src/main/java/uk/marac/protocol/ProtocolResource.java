package uk.marac.protocol;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.web.Answers;
import uk.marac.web.Created;

/** The operating protocol over HTTP. */
@Path("/areas/{area}/protocol")
@Produces(MediaType.APPLICATION_JSON)
public final class ProtocolResource {

    private final ProtocolService protocol;

    public ProtocolResource(ProtocolService protocol) {
        this.protocol = protocol;
    }

    @GET
    @Requires(Permission.VIEW_PROTOCOL)
    public ProtocolView view(@Auth Actor actor, @PathParam("area") AreaId area) {
        return protocol.view(actor, area);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CHANGE_PROTOCOL)
    @Answers(Created.class)
    public Response change(
            @Auth Actor actor, @PathParam("area") AreaId area, @NotNull @Valid OperatingProtocol settings) {
        return Created.at("/areas/{area}/protocol", area, protocol.change(actor, area, settings));
    }
}
