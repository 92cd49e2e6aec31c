package uk.marac.action;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import uk.marac.id.ActionId;
import uk.marac.id.AreaId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;
import uk.marac.web.Page;

/** Actions over HTTP. */
@Path("/areas/{area}/actions")
@Produces(MediaType.APPLICATION_JSON)
public final class ActionResource {

    private final ActionService actions;

    public ActionResource(ActionService actions) {
        this.actions = actions;
    }

    @GET
    @Requires(Permission.LIST_ACTIONS)
    public List<ActionView> list(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("state") @Nullable ActionState state,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("skip") @DefaultValue("0") @Min(0) @Max(Page.FARTHEST) int skip,
            @QueryParam("limit") @DefaultValue(Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        return actions.list(actor, area, new ActionFilter(state, overdue), new Page(skip, limit));
    }

    @GET
    @Path("/{action}")
    @Requires(Permission.VIEW_ACTION)
    @Answers(ActionView.class)
    public Response view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("action") ActionId action) {
        ActionView view = actions.view(actor, area, action);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }

    @GET
    @Path("/{action}/updates")
    @Requires(Permission.VIEW_ACTION)
    public List<ActionUpdateView> updates(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("action") ActionId action) {
        return actions.updates(actor, area, action);
    }

    @PUT
    @Path("/{action}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ACCEPT_ACTION)
    @Answers(Void.class)
    public Response accept(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("action") ActionId action,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AcceptanceRequest request) {
        return changed(actions.accept(actor, area, action, EntityTags.expected(ifMatch), request));
    }

    @PUT
    @Path("/{action}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.RECORD_ACTION_OUTCOME)
    @Answers(Void.class)
    public Response report(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("action") ActionId action,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ActionOutcomeRequest request) {
        return changed(actions.report(actor, area, action, EntityTags.expected(ifMatch), request));
    }

    @PUT
    @Path("/{action}/confirmation")
    @Requires(Permission.CONFIRM_NOT_POSSIBLE)
    @Answers(Void.class)
    public Response confirm(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("action") ActionId action,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(actions.confirm(actor, area, action, EntityTags.expected(ifMatch)));
    }

    @PUT
    @Path("/{action}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REOPEN_ACTION)
    @Answers(Void.class)
    public Response reopen(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("action") ActionId action,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReopeningRequest request) {
        return changed(actions.reopen(actor, area, action, EntityTags.expected(ifMatch), request));
    }

    private static Response changed(long version) {
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
