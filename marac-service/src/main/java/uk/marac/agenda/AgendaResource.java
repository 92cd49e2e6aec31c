package uk.marac.agenda;

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
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/** Agendas over HTTP. */
@Path("/areas/{area}/meetings/{id}/agenda")
@Produces(MediaType.APPLICATION_JSON)
public final class AgendaResource {

    private final AgendaService agendas;
    private final CirculationService circulation;
    private final MoveService moves;

    public AgendaResource(AgendaService agendas, CirculationService circulation, MoveService moves) {
        this.agendas = agendas;
        this.circulation = circulation;
        this.moves = moves;
    }

    @GET
    @Requires(Permission.VIEW_AGENDA)
    @Answers(AgendaView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") MeetingId id) {
        return agendas.view(actor, area, id).ok();
    }

    @POST
    @Path("/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.CLOSE_AGENDA)
    @Answers(Void.class)
    public Response close(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") MeetingId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable @Valid AgendaClosingRequest request) {
        return changed(
                circulation.close(actor, area, id, EntityTags.expected(ifMatch), AgendaClosingRequest.of(request)));
    }

    @POST
    @Path("/circulation")
    @Requires(Permission.CIRCULATE_AGENDA)
    @Answers(Void.class)
    public Response circulate(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") MeetingId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(circulation.circulate(actor, area, id, EntityTags.expected(ifMatch)));
    }

    @POST
    @Path("/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REORDER_AGENDA)
    @Answers(Void.class)
    public Response move(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") MeetingId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MoveRequest request) {
        return changed(moves.move(actor, area, id, EntityTags.expected(ifMatch), request));
    }

    private static Response changed(long version) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
