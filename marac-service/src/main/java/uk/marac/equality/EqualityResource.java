package uk.marac.equality;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.protocol.CodeScheme;

/** Codes for equality over HTTP. */
@Path("/areas/{area}/equality-schemes")
@Produces(MediaType.APPLICATION_JSON)
public final class EqualityResource {

    private final EqualityService equality;

    public EqualityResource(EqualityService equality) {
        this.equality = equality;
    }

    @GET
    @Requires(Permission.VIEW_PROTOCOL)
    public List<CodeScheme> list(@Auth Actor actor, @PathParam("area") AreaId area) {
        return equality.schemes(actor, area);
    }
}
