package uk.marac.agency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.id.AgencyId;
import uk.marac.id.MembershipId;
import uk.marac.vault.Narrative;

/** A member as those see it who look after the membership. */
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

    static MemberView of(MembershipRow row) {
        return new MemberView(
                row.id(),
                row.subject(),
                row.agencyId(),
                row.role(),
                row.deputy().value(),
                row.validFrom(),
                row.validUntil(),
                row.name().value(),
                Narrative.textOf(row.email()),
                row.version());
    }
}
