package uk.marac.referral;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.risk.RiskAssessmentView;
import uk.marac.web.Answers;
import uk.marac.web.Created;
import uk.marac.web.IdempotencyKeys;

/** Further risk assessments and decisions to share of a case, over HTTP. */
@Path("/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
public final class CaseAdditionResource {

    private static final String RISK = "POST /areas/{area}/cases/{id}/risk-assessments";
    private static final String SHARING = "POST /areas/{area}/cases/{id}/sharing-decisions";

    private final FurtherAssessmentService assessments;
    private final SharingService sharing;
    private final IdempotencyKeys keys;

    public CaseAdditionResource(FurtherAssessmentService assessments, SharingService sharing, IdempotencyKeys keys) {
        this.assessments = assessments;
        this.sharing = sharing;
        this.keys = keys;
    }

    @POST
    @Path("/cases/{id}/risk-assessments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ADD_RISK_ASSESSMENT)
    @Answers(Created.class)
    public Response assess(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid FurtherAssessmentRequest request) {
        return Created.of(assessments.add(actor, area, id, request, keys.of(key, RISK, id, request)));
    }

    @GET
    @Path("/cases/{id}/risk-assessments")
    @Requires(Permission.VIEW_RISK_ASSESSMENTS)
    public List<RiskAssessmentView> assessments(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") CaseId id) {
        return assessments.list(actor, area, id);
    }

    @POST
    @Path("/cases/{id}/sharing-decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.ADD_SHARING_DECISION)
    @Answers(Created.class)
    public Response decide(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @PathParam("id") CaseId id,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
            @NotNull @Valid SharingAdditionRequest request) {
        return Created.of(sharing.add(actor, area, id, request, keys.of(key, SHARING, id, request)));
    }

    @GET
    @Path("/cases/{id}/sharing-decisions")
    @Requires(Permission.VIEW_SHARING_DECISIONS)
    public List<SharingDecisionView> decisions(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") CaseId id) {
        return sharing.list(actor, area, id);
    }
}
