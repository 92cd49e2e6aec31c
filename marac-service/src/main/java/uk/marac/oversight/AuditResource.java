package uk.marac.oversight;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.EntryId;
import uk.marac.id.SubjectId;
import uk.marac.keys.ledger.entry.Outcome;

/** The audit log over HTTP. */
@Path("/areas/{area}/audit")
public final class AuditResource {

    private final AuditService audit;

    public AuditResource(AuditService audit) {
        this.audit = audit;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.READ_AUDIT_LOG)
    public AuditPageView page(
            @Auth Actor actor,
            @PathParam("area") AreaId area,
            @QueryParam("case") @Nullable CaseId about,
            @QueryParam("actor") @Nullable SubjectId by,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("until") @Nullable LocalDate until,
            @QueryParam("after") @Nullable EntryId after) {
        return audit.page(actor, area, new AuditFilter(about, by, outcome, from, until), after);
    }

    @GET
    @Path("/cases/{id}/actors")
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.READ_AUDIT_LOG)
    public List<AuditActorView> actors(
            @Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") CaseId about) {
        return audit.actors(actor, area, about);
    }

    @GET
    @Path("/checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Requires(Permission.VIEW_CHECKPOINT)
    public String checkpoint(@Auth Actor actor, @PathParam("area") AreaId area) {
        return audit.checkpoint(actor, area);
    }

    @GET
    @Path("/cosigned-checkpoint")
    @Produces(MediaType.TEXT_PLAIN)
    @Requires(Permission.VIEW_CHECKPOINT)
    public String cosignedCheckpoint(@Auth Actor actor, @PathParam("area") AreaId area) {
        return audit.cosignedCheckpoint(actor, area);
    }

    @GET
    @Path("/verifier-keys")
    @Produces(MediaType.TEXT_PLAIN)
    @Requires(Permission.VIEW_CHECKPOINT)
    public String verifierKeys(@Auth Actor actor, @PathParam("area") AreaId area) {
        return audit.verifierKeys(actor, area);
    }

    @GET
    @Path("/entries/{id}/proof")
    @Produces(MediaType.TEXT_PLAIN)
    @Requires(Permission.READ_AUDIT_LOG)
    public byte[] proof(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") EntryId id) {
        return audit.proof(actor, area, id);
    }

    @GET
    @Path("/entries/{id}/leaf")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Requires(Permission.READ_AUDIT_LOG)
    public byte[] leaf(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") EntryId id) {
        return audit.leaf(actor, area, id);
    }
}
