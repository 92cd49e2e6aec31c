package uk.marac.resemblance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.LateResemblanceId;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipient;
import uk.marac.notice.Recipients;
import uk.marac.referral.ReferralRow;
import uk.marac.vault.Confidential;

/** What resembles in a case that was screened already: put to those who say who somebody is, until they have said it. */
final class LateResemblances {

    private final Resemblances resemblances = new Resemblances();
    private final Outbox outbox = new Outbox();

    /** Of these colleagues, in these cases. What was answered, or is put to somebody already, is not put to them again. */
    void put(WriteTx tx, Collection<CaseId> cases, Collection<Colleague> colleagues) {
        Map<Recipient, Integer> told = new LinkedHashMap<>();
        for (CaseId id : cases) {
            List<LateResemblanceRow> already = of(tx, id);
            List<Colleague> found = unanswered(tx, id, colleagues).stream()
                    .filter(colleague -> already.stream()
                            .noneMatch(row -> row.colleague().value().isSameAs(colleague)))
                    .toList();
            found.forEach(colleague -> tx.insert(new LateResemblanceRow(
                    tx.area(),
                    new LateResemblanceId(tx.newId()),
                    1,
                    id,
                    new Confidential<>(colleague),
                    new Confidential<>(tx.now()))));
            answering(tx, id, found).forEach(recipient -> told.merge(recipient, 1, Integer::sum));
        }
        told.forEach((recipient, items) -> {
            var unused = outbox.tell(tx, NoticeKind.RESEMBLANCE_WAITS, null, recipient, items);
        });
    }

    /** Takes back what was answered since. */
    void settle(WriteTx tx, CaseId id) {
        List<LateResemblanceRow> put = of(tx, id);
        List<Colleague> waiting = unanswered(
                tx, id, put.stream().map(row -> row.colleague().value()).toList());
        put.stream()
                .filter(row -> waiting.stream().noneMatch(row.colleague().value()::isSameAs))
                .forEach(tx::delete);
    }

    /** The referrals of such cases that the scope holds, those that have waited longest first. */
    List<ReferralRow> referrals(Tx tx, Scope scope) {
        return tx.rows(ReferralRow.class)
                .where("EXISTS (SELECT 1 FROM marac.late_resemblance l"
                        + " WHERE l.area_id = t.area_id AND l.case_id = t.case_id) AND " + scope.sql())
                .bindAll(scope.bindings())
                .tail("ORDER BY t.submitted_at, t.id")
                .list();
    }

    private List<Colleague> unanswered(Tx tx, CaseId id, Collection<Colleague> colleagues) {
        return resemblances.of(tx, id, colleagues).stream()
                .filter(found -> !found.isAnswered())
                .map(Resemblance::colleague)
                .distinct()
                .toList();
    }

    /** As at a screening the coordinators; where they could only answer of themselves, the chairs. */
    private static List<Recipient> answering(Tx tx, CaseId id, List<Colleague> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Recipient> coordinators = others(Recipients.coordinating(tx, id), found);
        return coordinators.isEmpty() ? others(Recipients.chairing(tx, id), found) : coordinators;
    }

    /** Without whom it would tell of nothing but themselves. */
    private static List<Recipient> others(List<Recipient> recipients, List<Colleague> found) {
        return recipients.stream()
                .filter(recipient -> found.stream()
                        .anyMatch(colleague -> !recipient.subject().equals(colleague.subject())))
                .toList();
    }

    private static List<LateResemblanceRow> of(Tx tx, CaseId id) {
        return tx.rows(LateResemblanceRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .tail("ORDER BY t.id")
                .list();
    }
}
