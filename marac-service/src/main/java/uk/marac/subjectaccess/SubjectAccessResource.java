package uk.marac.subjectaccess;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;
import uk.marac.id.PersonId;

/** The report of what is held of a person, over HTTP. */
@Path("/areas/{area}/people")
@Produces(MediaType.APPLICATION_JSON)
public final class SubjectAccessResource {

    private final SubjectAccessService subjectAccess;

    public SubjectAccessResource(SubjectAccessService subjectAccess) {
        this.subjectAccess = subjectAccess;
    }

    @GET
    @Path("/{id}/subject-access")
    @Requires(Permission.REPORT_SUBJECT_ACCESS)
    public SubjectAccessView report(@Auth Actor actor, @PathParam("area") AreaId area, @PathParam("id") PersonId id) {
        return subjectAccess.report(actor, area, id);
    }
}
