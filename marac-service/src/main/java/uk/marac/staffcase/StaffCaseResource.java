package uk.marac.staffcase;

import io.dropwizard.auth.Auth;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.web.Answers;
import uk.marac.web.EntityTags;

/** Staff cases over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class StaffCaseResource {

    private final StaffCaseService staffCases;

    public StaffCaseResource(StaffCaseService staffCases) {
        this.staffCases = staffCases;
    }

    @GET
    @Path("/cases/{id}/staff-case")
    @Requires(Permission.VIEW_STAFF_CASE)
    public StaffCaseView view(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") CaseId id) {
        return staffCases.view(actor, area, id);
    }

    @PUT
    @Path("/cases/{id}/staff-case")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.MARK_STAFF_CASE)
    @Answers(Void.class)
    public Response mark(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StaffCaseRequest request) {
        long version = staffCases.mark(actor, area, id, ifMatch, request);
        return Response.noContent()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /** The reason stands in the body, since an address is written into logs on its way. */
    @DELETE
    @Path("/cases/{id}/staff-case")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.UNMARK_STAFF_CASE)
    public void unmark(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid LiftingRequest request) {
        staffCases.unmark(actor, area, id, ifMatch, request);
    }

    @GET
    @Path("/leaderless-staff-cases")
    @Requires(Permission.VIEW_LEADERLESS_STAFF_CASES)
    public List<LeaderlessView> leaderless(@Auth Actor actor, @PathParam("area") AreaId area) {
        return staffCases.leaderless(actor, area);
    }

    @PUT
    @Path("/cases/{id}/staff-case/named")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.NAME_STAFF_CASE_LEADERS)
    public void nameLeaders(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @NotNull @Valid StaffCaseRequest request) {
        staffCases.nameLeaders(actor, area, id, request);
    }
}
