package uk.marac.gate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import uk.marac.access.BreakGlassRow;
import uk.marac.access.InForce;
import uk.marac.access.InvolvementRow;
import uk.marac.access.MembershipRow;
import uk.marac.id.AgencyId;
import uk.marac.vault.VaultSession;

/** Decides one access: the actor's standing, the permission's grounds, and the seals of the rows that they stand on. */
final class Doorkeeper {

    private record Justification(
            Ground ground,
            UUID row,
            @Nullable UUID agency,
            @Nullable UUID caseId) {}

    private static final String OWN = "t.subject = :actor AND " + InForce.NOW;

    private final StepUp stepUp;

    Doorkeeper(StepUp stepUp) {
        this.stepUp = stepUp;
    }

    /**
     * Lets the actor in, or throws.
     *
     * @param lock whether to lock the target and the memberships until the transaction ends
     */
    Admission admit(Handle handle, VaultSession session, Access access, boolean lock) {
        Admission admission = decide(handle, session, access, lock);
        if (access.permission().needsStepUp() && access.actor().kind() == Actor.Kind.PERSON) {
            stepUp.check(access.actor(), access.at());
        }
        return admission;
    }

    /** As {@link #admit}, whenever the actor signed in: for what goes on after they were let in. */
    Admission decide(Handle handle, VaultSession session, Access access, boolean lock) {
        if (access.permission().target() != access.target().kind()) {
            throw new IllegalArgumentException(
                    access.permission() + " is not about a " + access.target().kind());
        }
        Standing standing = standing(handle, session, access, lock);
        showAgencies(handle, access, standing);
        if (lock) {
            keepCase(handle, access);
        }
        Justification justification = access.permission().grounds().stream()
                .map(ground -> justification(handle, access, standing, ground, lock))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(Refused::new);
        verify(session, justification);
        UUID caseId = justification.caseId();
        if (caseId != null && justification.ground().standsOnMembership()) {
            ConflictCheck.verify(session, List.of(caseId));
        }
        UUID agency = justification.agency();
        return new Admission(
                standing,
                agency == null ? null : new AgencyId(agency),
                caseId,
                justification.ground().relation());
    }

    private static Standing standing(Handle handle, VaultSession session, Access access, boolean lock) {
        if (access.actor().kind() != Actor.Kind.PERSON) {
            return new Standing(List.of());
        }
        if (lock) {
            // A statement of its own: a row that waited for its lock would be compared with a head of before the wait.
            handle.createQuery("SELECT t.id FROM marac.membership t WHERE t.area_id = :area AND " + OWN + " FOR SHARE")
                    .bind("area", access.target().area().value())
                    .bind("actor", access.actor().id())
                    .bind("now", access.at().atOffset(java.time.ZoneOffset.UTC))
                    .mapTo(UUID.class)
                    .list();
        }
        return new Standing(session.rows(MembershipRow.class)
                .where(OWN)
                .bind("actor", access.actor().id())
                .bind("now", access.at())
                .list());
    }

    private static void showAgencies(Handle handle, Access access, Standing standing) {
        handle.createQuery("SELECT set_config('marac.agencies', :agencies, true)")
                .bind("agencies", spansAgencies(access) ? "*" : standing.rowSecurityAgencies())
                .mapTo(String.class)
                .one();
    }

    private static boolean spansAgencies(Access access) {
        return access.actor().kind() != Actor.Kind.PERSON || access.permission().spansAgencies();
    }

    /**
     * Before what hangs on it: who destroys a case holds it, and then waits for whoever holds a part of it. Whoever accepts a
     * referral gives its case a number, which is a key that no second may keep: so of two about one referral the second waits here.
     */
    private static void keepCase(Handle handle, Access access) {
        TargetKind kind = access.target().kind();
        if (kind.caseColumn() == null || kind == TargetKind.CASE) {
            return;
        }
        handle.createQuery("SELECT c.id FROM marac.marac_case c WHERE c.area_id = :area AND c.id ="
                        + " (SELECT t." + kind.caseColumn() + " FROM marac." + kind.table()
                        + " t WHERE t.area_id = :area AND t.id = :target) FOR "
                        + (kind == TargetKind.REFERRAL ? "NO KEY UPDATE" : "KEY SHARE"))
                .bind("area", access.target().area().value())
                .bind("target", access.target().id())
                .mapTo(UUID.class)
                .list();
    }

    private static String lock(Access access) {
        if (access.target().kind() == TargetKind.AREA) {
            return "";
        }
        return access.permission().destroysTarget() ? " FOR UPDATE OF t" : " FOR NO KEY UPDATE OF t";
    }

    private static Optional<Justification> justification(
            Handle handle, Access access, Standing standing, Ground ground, boolean lock) {
        if (!mayStandOn(ground, access.actor())
                || (ground.standsOnMembership() && standing.memberships().isEmpty())) {
            return Optional.empty();
        }
        TargetKind kind = access.target().kind();
        String row =
                switch (ground.relation()) {
                    case INVOLVED, BEFORE -> "i.id";
                    case BREAK_GLASS -> "b.id";
                    default -> "t.id";
                };
        String agency = ground.standsOnMembership() ? "m.agency_id" : "NULL::uuid";
        String caseId = kind.caseColumn() == null ? "NULL::uuid" : "t." + kind.caseColumn();
        String own = kind == TargetKind.AREA ? "t.id = :area" : "t.area_id = :area AND t.id = :target";
        String from = kind == TargetKind.AREA
                ? "(SELECT id, id AS area_id FROM marac.area) t"
                : "marac." + kind.table() + " t";
        Query query = handle.createQuery("SELECT " + row + " AS row, " + agency + " AS agency, " + caseId
                        + " AS case_id FROM " + from
                        + ground.from() + " WHERE " + own + " AND "
                        + ground.where(kind) + " LIMIT 1"
                        + (lock ? lock(access) : ""))
                .bind("area", access.target().area().value());
        if (kind != TargetKind.AREA) {
            query.bind("target", access.target().id());
        }
        bindStanding(query, access, standing, ground, kind);
        return query.map((found, context) -> new Justification(
                        ground,
                        found.getObject("row", UUID.class),
                        found.getObject("agency", UUID.class),
                        found.getObject("case_id", UUID.class)))
                .findOne();
    }

    private static void bindStanding(Query query, Access access, Standing standing, Ground ground, TargetKind kind) {
        if (!ground.standsOnMembership()) {
            return;
        }
        query.bindArray(
                "memberships",
                UUID.class,
                standing.memberships().stream()
                        .map(membership -> membership.id().value())
                        .toList());
        if (ground.needsTime()) {
            query.bind("now", access.at().atOffset(java.time.ZoneOffset.UTC));
        }
        if (kind.caseColumn() != null) {
            query.bind("actor", access.actor().id());
        }
    }

    private static boolean mayStandOn(Ground ground, Actor actor) {
        return switch (ground.relation()) {
            case JOB -> ground.job() != null && ground.job().is(actor);
            case OPERATOR -> actor.kind() == Actor.Kind.OPERATOR;
            default -> actor.kind() == Actor.Kind.PERSON;
        };
    }

    private static void verify(VaultSession session, Justification justification) {
        switch (justification.ground().relation()) {
            case INVOLVED, BEFORE -> require(session, InvolvementRow.class, justification.row());
            case BREAK_GLASS -> require(session, BreakGlassRow.class, justification.row());
            default -> {}
        }
    }

    private static <R extends Record> void require(VaultSession session, Class<R> type, UUID id) {
        if (session.rows(type).where("t.id = :id").bind("id", id).find().isEmpty()) {
            throw new Refused();
        }
    }
}
