package uk.marac.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.id.AgencyId;

/** What the actor is in this area now: their live memberships, each with its seal verified. */
public record Standing(List<MembershipRow> memberships) {

    public boolean seesEveryCase() {
        return memberships.stream().anyMatch(membership -> membership.role().seesEveryCase());
    }

    public boolean has(Role... roles) {
        return memberships.stream().anyMatch(membership -> Arrays.asList(roles).contains(membership.role()));
    }

    public Set<AgencyId> agencies() {
        return memberships.stream().map(MembershipRow::agencyId).collect(Collectors.toUnmodifiableSet());
    }

    /** The agencies for which the actor has one of these roles. */
    public Set<AgencyId> agenciesAs(Role... roles) {
        return memberships.stream()
                .filter(membership -> Arrays.asList(roles).contains(membership.role()))
                .map(MembershipRow::agencyId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The value of {@code marac.agencies} for row-level security. */
    String rowSecurityAgencies() {
        return memberships.stream().anyMatch(membership -> membership.role().passesRowSecurityOfAgencies())
                ? "*"
                : agencies().stream().map(AgencyId::toString).sorted().collect(Collectors.joining(","));
    }
}
