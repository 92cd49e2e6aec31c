package uk.marac.agency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.id.AgencyId;
import uk.marac.id.MembershipId;
import uk.marac.vault.Narrative;

/**
 * A member as those see it who look after the membership.
 *
 * @param email for the administrator and the member alone; null for others
 */
public record MemberView(
        MembershipId id,
        UUID subject,
        AgencyId agency,
        Role role,
        boolean deputy,
        Instant from,
        @Nullable Instant until,
        String name,
        @Nullable String email,
        long version) {

    static MemberView of(MembershipRow row, boolean showsEmail) {
        return new MemberView(
                row.id(),
                row.subject(),
                row.agencyId(),
                row.role(),
                row.deputy().value(),
                row.validFrom(),
                row.validUntil(),
                row.name().value(),
                showsEmail ? Narrative.textOf(row.email()) : null,
                row.version());
    }
}
