package uk.marac.protocol;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.EntityTags;

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
    @Answers(ProtocolView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area) {
        ProtocolView view = protocol.view(actor, area);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.number()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CHANGE_PROTOCOL)
    @Answers(Created.class)
    public Response change(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OperatingProtocol settings) {
        long expected = EntityTags.expected(ifMatch);
        UUID id = protocol.change(actor, area, settings, expected);
        return Response.fromResponse(Created.at("/areas/{area}/protocol", area, id))
                .header(HttpHeaders.ETAG, EntityTags.of(expected + 1))
                .build();
    }
}
