package uk.marac.person;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AddressId;
import uk.marac.id.AreaId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/** Single addresses over HTTP. */
@Path("/areas/{area}/addresses")
@Produces(MediaType.APPLICATION_JSON)
public final class AddressResource {

    private final AddressService addresses;

    public AddressResource(AddressService addresses) {
        this.addresses = addresses;
    }

    @GET
    @Path("/{id}")
    @Requires(Permission.OPEN_ADDRESS)
    @Answers(AddressView.class)
    public Response open(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") AddressId id) {
        AddressView view = addresses.open(actor, area, id);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    /** Takes no If-Match: it may be said twice, and nobody's words are lost by it. */
    @PUT
    @Path("/{id}/confidentiality")
    @Requires(Permission.HIDE_ADDRESS)
    @Answers(Void.class)
    public Response hide(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") AddressId id) {
        addresses.hide(actor, area, id);
        return Response.noContent().build();
    }
}
