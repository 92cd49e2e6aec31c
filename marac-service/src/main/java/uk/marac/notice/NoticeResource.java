package uk.marac.notice;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;
import uk.marac.id.AreaId;

/** What is done about notices, over HTTP. */
@Path("/areas/{area}/notices")
@Produces(MediaType.APPLICATION_JSON)
public final class NoticeResource {

    private final RetryService retries;

    public NoticeResource(RetryService retries) {
        this.retries = retries;
    }

    @POST
    @Path("/retry")
    @Requires(Permission.RETRY_NOTICES)
    public RetryView retry(@Auth Actor actor, @PathParam("area") AreaId area) {
        return retries.retry(actor, area);
    }
}
