package uk.marac.access;

import java.util.Set;

/**
 * To whom a case is closed, whatever else would open it, as SQL over {@code t} and the binding {@code :actor}: who has a
 * conflict of interest, and whoever is not named where it is a staff case.
 */
public final class ClosedTo {

    /** Those who read cases; who only watches over them is kept from no staff case, and reads nothing of it. */
    private static final Set<Role> READ_CASES = Set.of(Role.COORDINATOR, Role.CHAIR, Role.REPRESENTATIVE, Role.IDVA);

    private ClosedTo() {}

    /** Somebody with a conflict of interest. */
    public static String byConflict(String caseColumn) {
        return "EXISTS (SELECT 1 FROM marac.conflict_of_interest c WHERE c.area_id = t.area_id AND c.case_id = t."
                + caseColumn + " AND c.subject = :actor)";
    }

    /**
     * Somebody who is not named.
     *
     * @param spared when it is open to them because it is their agency that referred it, over {@code s.spared_agency}
     */
    public static String asStaffCase(String caseColumn, String spared) {
        return "EXISTS (SELECT 1 FROM marac.staff_case s WHERE s.area_id = t.area_id AND s.case_id = t." + caseColumn
                + " AND NOT (:actor = ANY (s.named) OR coalesce(" + spared + ", false)))";
    }

    /** Whether staff cases are closed to who stands on these roles. */
    public static boolean readCases(Set<Role> roles) {
        return roles.stream().anyMatch(READ_CASES::contains);
    }
}
