package uk.marac.followup;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.ActionId;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** What is said of an action that is read out, over HTTP. */
@Path("/areas/{area}/meetings/{meeting}/actions/{action}/remarks")
@Produces(MediaType.APPLICATION_JSON)
public final class RemarkResource {

    private static final String ROUTE = "POST /areas/{area}/meetings/{meeting}/actions/{action}/remarks";

    private final RemarkService remarks;
    private final IdempotencyKeys keys;

    public RemarkResource(RemarkService remarks, IdempotencyKeys keys) {
        this.remarks = remarks;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REMARK_ON_ACTION)
    @Answers(Created.class)
    public Response remark(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("meeting") MeetingId meeting,
            @PathParam("action") ActionId action,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid RemarkRequest request) {
        var idempotency = keys.of(key, ROUTE, List.of(meeting, action), request);
        return Created.of(remarks.remark(actor, area, meeting, action, request, idempotency));
    }
}
