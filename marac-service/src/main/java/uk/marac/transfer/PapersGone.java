package uk.marac.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.TransferId;
import uk.marac.id.TransferPaperId;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipient;
import uk.marac.notice.Recipients;

/**
 * Tells agencies, where a case was, that words of theirs are in another area from now on: how many papers, each once. They
 * stay theirs there, and they may have something to say to it.
 */
final class PapersGone {

    private final Outbox outbox = new Outbox();

    /** @param papers that the other area has, whether or not it was told of them before */
    void tell(WriteTx tx, TransferRow row, Collection<Paper> papers) {
        Set<TransferPaperId> newly = note(tx, row.id(), papers);
        Map<AgencyId, Integer> byAgency = new LinkedHashMap<>();
        for (Paper paper : papers) {
            AgencyId by = paper.by();
            if (by != null && newly.contains(paper.id(row.id()))) {
                byAgency.merge(by, 1, Integer::sum);
            }
        }
        Map<UUID, Recipient> people = new LinkedHashMap<>();
        Map<UUID, Integer> items = new HashMap<>();
        byAgency.forEach((agency, count) -> Recipients.speakingOf(tx, agency, row.caseHere())
                .forEach(recipient -> {
                    people.merge(recipient.subject(), recipient, (one, other) -> one.reachedAt() == null ? other : one);
                    items.merge(recipient.subject(), count, Integer::sum);
                }));
        people.forEach((subject, recipient) -> {
            var unused = outbox.tell(tx, NoticeKind.PAPERS_GONE, null, recipient, items.getOrDefault(subject, 0));
        });
    }

    /** Answers those that were not noted before. */
    private static Set<TransferPaperId> note(WriteTx tx, TransferId transfer, Collection<Paper> papers) {
        return tx.query("INSERT INTO marac.transfer_gone (area_id, transfer_id, paper_id)"
                        + " SELECT :area, :transfer, gone.id FROM unnest(:papers) AS gone (id)"
                        + " ON CONFLICT DO NOTHING RETURNING paper_id")
                .bind("area", tx.area().value())
                .bind("transfer", transfer.value())
                .bindArray(
                        "papers",
                        UUID.class,
                        papers.stream()
                                .map(paper -> paper.id(transfer).value())
                                .distinct()
                                .toList())
                .mapTo(UUID.class)
                .map(TransferPaperId::new)
                .set();
    }
}
