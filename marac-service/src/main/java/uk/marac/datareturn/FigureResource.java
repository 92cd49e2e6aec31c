package uk.marac.datareturn;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;

/** Figures over HTTP. */
@Path("/areas/{area}/figures")
@Produces(MediaType.APPLICATION_JSON)
public final class FigureResource {

    private final FigureService figures;

    public FigureResource(FigureService figures) {
        this.figures = figures;
    }

    @GET
    @Requires(Permission.VIEW_FIGURES)
    public FiguresView figures(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("by") @DefaultValue("QUARTER") PeriodLength by) {
        return figures.figures(actor, area, from, until, by);
    }
}
