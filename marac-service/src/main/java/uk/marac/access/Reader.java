package uk.marac.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.id.AgencyId;

/**
 * The audience filter: what somebody, in the roles in which a case is before them, may see of what agencies state of it.
 * The only place that decides it, for every view and for the answer to who will see a line.
 */
public record Reader(Set<Hat> hats) {

    private static final Set<Role> FOR_AN_AGENCY = Set.of(Role.REPRESENTATIVE, Role.IDVA);

    /** One role for one agency. */
    public record Hat(Role role, AgencyId agency) {

        /** Whether this role alone may see it. */
        public boolean canSee(Restricted stated) {
            if (FOR_AN_AGENCY.contains(role) && agency.equals(stated.agencyId())) {
                return true;
            }
            if (stated.isDraft()) {
                return false;
            }
            return switch (stated.audience()) {
                case ALL_LISTED -> role.seesEveryCase() || FOR_AN_AGENCY.contains(role);
                case NAMED_AGENCIES ->
                    role.seesEveryCase()
                            || (FOR_AN_AGENCY.contains(role)
                                    && stated.namedAgencies().contains(agency));
                case CHAIR_COORDINATOR_IDVA -> role.seesEveryCase() || role == Role.IDVA;
                case CHAIR_COORDINATOR -> role.seesEveryCase();
            };
        }
    }

    /**
     * Somebody's roles at the table for one case.
     *
     * @param before the agencies that the case is before; a role for another agency counts for nothing here
     */
    public static Reader of(Collection<MembershipRow> memberships, Set<AgencyId> before) {
        return new Reader(memberships.stream()
                .filter(membership -> membership.role().seesEveryCase()
                        || (FOR_AN_AGENCY.contains(membership.role()) && before.contains(membership.agencyId())))
                .map(membership -> new Hat(membership.role(), membership.agencyId()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean canSee(Restricted stated) {
        return hats.stream().anyMatch(hat -> hat.canSee(stated));
    }
}
