package uk.marac.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.marac.access.ConflictRow;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;

/** Conflicts of interest are with people, and go with them into their next case and back into earlier ones. */
public final class Conflicts {

    private static final Set<Role> SPEAK = Set.of(Role.REPRESENTATIVE, Role.IDVA);
    private static final Set<Role> READ_ALL = Set.of(Role.COORDINATOR, Role.CHAIR);

    /** Closes a case to everybody to whom an earlier case of the same people is closed. */
    public void carry(WriteTx tx, CaseId earlier, CaseId next) {
        oneAtATime(tx);
        Map<UUID, ConflictRow> closed = bySubject(tx, List.of(next));
        bySubject(tx, List.of(earlier)).forEach((subject, conflict) -> {
            ConflictRow own = closed.get(subject);
            if (own == null) {
                tx.insert(conflict.into(next, new ConflictId(tx.newId()), conflict.isProvisional()));
            } else if (own.isProvisional() && !conflict.isProvisional()) {
                tx.update(own.confirmed());
            }
        });
    }

    /**
     * Closes the other cases of the same people to everybody to whom one is closed for good.
     *
     * @param others that {@link OtherCases} keeps
     */
    public void spread(WriteTx tx, CaseId from, Collection<CaseId> others) {
        List<ConflictRow> closed = of(tx, List.of(from)).stream()
                .filter(conflict -> !conflict.isProvisional())
                .toList();
        if (closed.isEmpty()) {
            return;
        }
        for (CaseId other : others) {
            Map<UUID, ConflictRow> there = bySubject(tx, List.of(other));
            for (ConflictRow conflict : closed) {
                ConflictRow own = there.get(conflict.subject());
                if (own == null) {
                    tx.insert(conflict.into(other, new ConflictId(tx.newId()), false));
                } else if (own.isProvisional()) {
                    tx.update(own.confirmed());
                }
            }
        }
    }

    /**
     * Closes a case, while nobody has determined whose it is, to everybody to whom one of those cases is closed that seem
     * to be of the same people, or who is called like who harms in one of those that seem to be of the same perpetrator; and opens it to whom no such case is closed any more. What was declared in it stays. Who
     * refers it is spared where their conflict is somebody else's word: to lose sight of their own referral would tell
     * them of a case of which they know nothing.
     */
    public void presume(
            WriteTx tx,
            Collection<CaseId> perhapsEarlier,
            Collection<CaseId> perhapsOfPerpetrator,
            CaseId next,
            AgencyId referrer) {
        List<ConflictRow> all = new ArrayList<>(of(tx, perhapsEarlier));
        of(tx, perhapsOfPerpetrator).stream()
                .filter(ConflictRow::isOfPerpetrator)
                .forEach(all::add);
        Map<UUID, ConflictRow> presumed = bySubject(all);
        presumed.keySet().removeAll(unaware(tx, all, referrer));
        for (ConflictRow own : of(tx, List.of(next))) {
            if (presumed.remove(own.subject()) == null && own.isProvisional()) {
                tx.delete(own);
            }
        }
        presumed.values().forEach(conflict -> tx.insert(conflict.into(next, new ConflictId(tx.newId()), true)));
    }

    /**
     * Until this transaction ends, in the whole area. Of one who links two cases and one who declares in either, or marks
     * it, the second finds what the first did. Who holds a case as well takes that first, and who writes into others of the
     * same people goes by {@link OtherCases}.
     */
    public static void oneAtATime(WriteTx tx) {
        tx.query("SELECT t.id FROM marac.area t WHERE t.id = :area FOR NO KEY UPDATE")
                .bind("area", tx.area().value())
                .mapTo(UUID.class)
                .list();
    }

    /** Who speaks for the agency and may know of none of these; who reads every case is no referrer only. */
    private static Set<UUID> unaware(Tx tx, List<ConflictRow> conflicts, AgencyId referrer) {
        Set<UUID> aware = conflicts.stream()
                .filter(conflict -> !conflict.isImposed())
                .map(ConflictRow::subject)
                .collect(Collectors.toSet());
        Set<UUID> others = conflicts.stream()
                .map(ConflictRow::subject)
                .filter(subject -> !aware.contains(subject))
                .collect(Collectors.toSet());
        List<MembershipRow> members = tx.rows(MembershipRow.class)
                .where("t.subject = ANY(:subjects) AND " + InForce.NOW)
                .bind("subjects", others)
                .bind("now", tx.now())
                .list();
        Set<UUID> speakers = members.stream()
                .filter(member -> member.agencyId().equals(referrer) && SPEAK.contains(member.role()))
                .map(MembershipRow::subject)
                .collect(Collectors.toSet());
        members.stream()
                .filter(member -> READ_ALL.contains(member.role()))
                .map(MembershipRow::subject)
                .forEach(speakers::remove);
        return speakers;
    }

    private static Map<UUID, ConflictRow> bySubject(Tx tx, Collection<CaseId> cases) {
        return bySubject(of(tx, cases));
    }

    /** One for each person; one that was declared rather than one that is presumed. */
    private static Map<UUID, ConflictRow> bySubject(List<ConflictRow> conflicts) {
        Map<UUID, ConflictRow> all = new LinkedHashMap<>();
        conflicts.forEach(
                conflict -> all.merge(conflict.subject(), conflict, (one, other) -> one.isProvisional() ? other : one));
        return all;
    }

    private static List<ConflictRow> of(Tx tx, Collection<CaseId> cases) {
        return tx.rows(ConflictRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", cases)
                .tail("ORDER BY t.id")
                .list();
    }
}
