package uk.marac.referral;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.web.Made;

/**
 * The answer to a referral. It follows from what was sent and from nothing that is known.
 *
 * @param fgm null where there is nothing to remind of
 */
public record SubmittedReferral(UUID id, @Nullable FgmPrompt fgm) implements Made {

    Response in(AreaId area) {
        return Response.created(
                        UriBuilder.fromPath("/areas/{area}/referrals/{id}").build(area, id))
                .entity(this)
                .build();
    }
}
