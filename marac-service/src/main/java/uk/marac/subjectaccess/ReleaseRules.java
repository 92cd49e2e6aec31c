package uk.marac.subjectaccess;

import uk.marac.held.Nature;
import uk.marac.person.PartyRole;

/** What is proposed of each item. A person decides, with what stands in docs/governance/subject-access.md. */
final class ReleaseRules {

    private ReleaseRules() {}

    /**
     * @param harms whether who asks harms somebody in any of the cases
     * @param role of who asks, in the case that the item is of
     * @param confidential of an address
     */
    static ReleaseReason of(Nature nature, boolean harms, PartyRole role, boolean confidential) {
        if (harms) {
            return ReleaseReason.OF_WHO_HARMS;
        }
        return switch (nature) {
            case IDENTITY -> role == PartyRole.CHILD ? ReleaseReason.WHO_A_CHILD_IS : ReleaseReason.OWN_IDENTITY;
            case ADDRESS -> address(role, confidential);
            case SAFE_CONTACT -> ReleaseReason.SAFE_CONTACT;
            case STATEMENT -> ReleaseReason.AGENCY_DECIDES;
            case STATEMENT_ELSEWHERE -> ReleaseReason.OTHER_AREA_DECIDES;
            case JOINT_RECORD -> ReleaseReason.COORDINATOR_DECIDES;
            case NOTHING -> throw new IllegalArgumentException("holds nothing of a party");
        };
    }

    private static ReleaseReason address(PartyRole role, boolean confidential) {
        if (role == PartyRole.CHILD) {
            return ReleaseReason.WHERE_A_CHILD_LIVES;
        }
        return confidential ? ReleaseReason.CONFIDENTIAL_ADDRESS : ReleaseReason.OWN_ADDRESS;
    }
}
