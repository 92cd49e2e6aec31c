package uk.marac.flag;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.FlagId;
import uk.marac.id.IncidentId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;
import uk.marac.web.IdempotencyKeys;
import uk.marac.web.Page;

/** Incidents logged against flags, over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class IncidentResource {

    private static final String ROUTE = "POST /areas/{area}/flags/{flag}/incidents";

    private final IncidentService incidents;
    private final IdempotencyKeys keys;

    public IncidentResource(IncidentService incidents, IdempotencyKeys keys) {
        this.incidents = incidents;
        this.keys = keys;
    }

    /** Answers with the whole incident, because it says what its agency has to do now. */
    @POST
    @Path("/flags/{flag}/incidents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.LOG_INCIDENT)
    @Answers(IncidentView.class)
    public Response log(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("flag") FlagId flag,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid IncidentRequest request) {
        var id = incidents.log(actor, area, flag, request, keys.of(key, ROUTE, flag, request));
        return tagged(incidents.view(actor, area, new IncidentId(id)));
    }

    @GET
    @Path("/incidents")
    @Requires(Permission.LIST_INCIDENTS)
    public List<IncidentView> list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("waiting") @Nullable Boolean waiting,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return incidents.list(actor, area, waiting, new Page(skip, limit));
    }

    @GET
    @Path("/incidents/{incident}")
    @Requires(Permission.VIEW_INCIDENT)
    @Answers(IncidentView.class)
    public Response view(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("incident") IncidentId incident) {
        return tagged(incidents.view(actor, area, incident));
    }

    @PUT
    @Path("/incidents/{incident}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ANSWER_INCIDENT)
    @Answers(Void.class)
    public Response answer(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("incident") IncidentId incident,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid IncidentAnswerRequest request) {
        long version = incidents.answer(actor, area, incident, EntityTags.expected(ifMatch), request);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    private static Response tagged(IncidentView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
