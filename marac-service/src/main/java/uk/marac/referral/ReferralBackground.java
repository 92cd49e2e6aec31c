package uk.marac.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the referral came to be made and who will speak to it. Sealed as it is: a member that is added may be null, none is
 * renamed.
 *
 * @param earlierMaracs elsewhere; what this area knows is not asked of the referrer
 * @param presenter who presents the case at the meeting
 */
public record ReferralBackground(
        @Size(max = 20) List<@NotNull @Valid EarlierMarac> earlierMaracs,
        @Nullable Boolean lineManagerConsulted,
        @Nullable @Size(max = 200) String lineManager,
        @Nullable @Size(max = 200) String presenter) {

    public ReferralBackground {
        earlierMaracs = earlierMaracs == null ? List.of() : earlierMaracs;
    }
}
