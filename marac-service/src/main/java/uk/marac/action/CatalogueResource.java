package uk.marac.action;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;

/** The kinds of action over HTTP. */
@Path("/areas/{area}/action-catalogue")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {

    private final CatalogueService catalogue;

    public CatalogueResource(CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Requires(Permission.VIEW_ACTION_CATALOGUE)
    public CatalogueView view(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("agencyKind") @Nullable AgencyKind agencyKind) {
        return catalogue.view(actor, area, agencyKind);
    }
}
