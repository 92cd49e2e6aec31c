package uk.marac.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.access.ClosedTo;
import uk.marac.access.InForce;
import uk.marac.access.Role;

/**
 * One reason for which a permission is given: a role, and how the member's agency must stand to the target. Written as
 * SQL over the target {@code t}, the actor's live memberships {@code m} and, where it is the reason, the involvement
 * {@code i} or break-glass {@code b}. A declared conflict of interest closes every target that hangs on a case, and so does a staff case to who
 * reads cases and is not named.
 *
 * @param readsCases whether it opens what is said in cases to roles that otherwise only watch over them
 */
public record Ground(
        Relation relation, Set<Role> roles, @Nullable Job job, boolean readsCases) {

    /** Who refers a case does not learn by it that an earlier one is a staff case. */
    private static final String SPARED = "(s.spared_agency = m.agency_id AND m.role IN ('REPRESENTATIVE', 'IDVA'))";

    /** How the member's agency, or the member, must stand to the target. Each name is a code in the log: it is never changed. */
    public enum Relation {
        /** Any member of the area with the role. */
        MEMBER,
        /** The agency is involved in the target's case now, be it only by an action that it owns. */
        INVOLVED,
        /** The target's case is before the agency now: it referred it, or the case was listed to it. Of a listing or an action: by that listing. */
        BEFORE,
        /** The target is the agency's own. */
        OWN_AGENCY,
        /** The member has broken the glass on the target's case and the time has not run out. */
        BREAK_GLASS,
        /** A background job; no member. */
        JOB,
        /** The operator at the installation's own console; no member. */
        OPERATOR
    }

    public static Ground member(Role... roles) {
        return new Ground(Relation.MEMBER, Set.of(roles), null, false);
    }

    /** Any member with the role, who by this act reads cases: to them, too, a staff case is closed unless they are named. */
    public static Ground readingMember(Role... roles) {
        return new Ground(Relation.MEMBER, Set.of(roles), null, true);
    }

    public static Ground involved(Role... roles) {
        return new Ground(Relation.INVOLVED, Set.of(roles), null, false);
    }

    public static Ground before(Role... roles) {
        return new Ground(Relation.BEFORE, Set.of(roles), null, false);
    }

    public static Ground ownAgency(Role... roles) {
        return new Ground(Relation.OWN_AGENCY, Set.of(roles), null, false);
    }

    /** For those who see a case by their agency; to coordinator and chair it would give nothing that they have not. */
    public static Ground brokenGlass() {
        return new Ground(Relation.BREAK_GLASS, Set.of(Role.REPRESENTATIVE, Role.IDVA), null, false);
    }

    public static Ground job(Job job) {
        return new Ground(Relation.JOB, Set.of(), job, false);
    }

    public static Ground operator() {
        return new Ground(Relation.OPERATOR, Set.of(), null, false);
    }

    boolean standsOnMembership() {
        return relation != Relation.JOB && relation != Relation.OPERATOR;
    }

    boolean needsTime() {
        return relation == Relation.INVOLVED || relation == Relation.BEFORE || relation == Relation.BREAK_GLASS;
    }

    /** The tables after the target's, joined or cross-joined, for a rule over one target. */
    String from() {
        return switch (relation) {
            case MEMBER, OWN_AGENCY -> ", marac.membership m";
            case INVOLVED, BEFORE -> ", marac.membership m, marac.involvement i";
            case BREAK_GLASS -> ", marac.membership m, marac.break_glass b";
            case JOB, OPERATOR -> "";
        };
    }

    /** The condition over {@code t} and the tables of {@link #from()}. */
    String where(TargetKind kind) {
        List<String> all = new ArrayList<>();
        if (standsOnMembership()) {
            all.add("m.area_id = t.area_id AND m.id = ANY(:memberships) AND m.role IN (" + roleList() + ")");
        }
        switch (relation) {
            case OWN_AGENCY -> all.add("t." + kind.agencyColumn() + " = m.agency_id");
            case INVOLVED -> all.add(involved(kind));
            case BEFORE -> all.add(involved(kind) + " AND i.ground <> 'OWNS_ACTION'" + ofThisListing(kind));
            case BREAK_GLASS ->
                all.add("b.area_id = t.area_id AND b.case_id = t." + kind.caseColumn()
                        + " AND b.subject = :actor AND b.opened_at <= :now AND b.closes_at > :now");
            case MEMBER, JOB, OPERATOR -> {}
        }
        String caseColumn = kind.caseColumn();
        if (standsOnMembership() && caseColumn != null) {
            all.add("NOT " + ClosedTo.byConflict(caseColumn));
            if (readsCases || ClosedTo.readCases(roles)) {
                all.add("NOT " + ClosedTo.asStaffCase(caseColumn, SPARED));
            }
        }
        return all.isEmpty() ? "true" : String.join(" AND ", all);
    }

    private static String involved(TargetKind kind) {
        return "i.area_id = t.area_id AND i.case_id = t." + kind.caseColumn() + " AND i.agency_id = m.agency_id AND "
                + InForce.now("i");
    }

    /** What one meeting heard and agreed is not for those whom only another meeting has invited. */
    private static String ofThisListing(TargetKind kind) {
        return switch (kind) {
            case LISTING -> " AND (i.ground <> 'LISTED' OR i.source_id = t.id)";
            case ACTION -> " AND (i.ground <> 'LISTED' OR i.source_id = t.listing_id)";
            default -> "";
        };
    }

    private String roleList() {
        // Codes of our own enum, never text from outside.
        return roles.stream().sorted().map(role -> "'" + role.name() + "'").collect(Collectors.joining(", "));
    }
}
