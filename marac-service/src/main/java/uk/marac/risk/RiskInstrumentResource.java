package uk.marac.risk;

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

/** Risk instruments over HTTP. */
@Path("/areas/{area}/risk-instruments")
@Produces(MediaType.APPLICATION_JSON)
public final class RiskInstrumentResource {

    private final RiskInstruments instruments;

    public RiskInstrumentResource(RiskInstruments instruments) {
        this.instruments = instruments;
    }

    @GET
    @Requires(Permission.VIEW_PROTOCOL)
    public List<RiskInstrumentView> list(@Auth Actor actor, @PathParam("area") AreaId area) {
        return instruments.list(actor, area);
    }
}
