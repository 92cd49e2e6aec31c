package uk.marac.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.ledger.WalkedLeaf;

/** Whether the entries of each of a share of the cases are numbered 1, 2, 3, and the next number is the one after. */
final class CaseShare {

    private record Counter(UUID caseId, long last) {}

    private static final int PAGE = 1_000;
    private static final UUID LOWEST = new UUID(0, 0);

    private final Tx tx;
    private final Findings findings;
    private final Share share;
    private final Map<UUID, Long> last = new HashMap<>();

    CaseShare(Tx tx, Findings findings, Share share) {
        this.tx = tx;
        this.findings = findings;
        this.share = share;
    }

    void placed(WalkedLeaf leaf) {
        for (CaseSeq number : leaf.caseSeqs()) {
            UUID caseId = leaf.cases().get(number.ordinal());
            if (caseId != null && share.holds(caseId)) {
                Long before = last.put(caseId, number.seq());
                long due = before == null ? 1 : before + 1;
                if (number.seq() != due) {
                    findings.add(
                            Kind.CASE_NUMBER,
                            "case=" + caseId + " place=" + leaf.index() + " number=" + number.seq() + " due=" + due);
                }
            }
        }
    }

    void end() {
        List<Counter> page = page(LOWEST);
        while (!page.isEmpty()) {
            page.stream().filter(counter -> share.holds(counter.caseId())).forEach(this::check);
            page = page(page.get(page.size() - 1).caseId());
        }
        last.keySet().forEach(caseId -> findings.add(Kind.CASE_NUMBER, "case=" + caseId + " counter=none"));
    }

    private void check(Counter counter) {
        Long given = last.remove(counter.caseId());
        if (given == null || given != counter.last()) {
            findings.add(
                    Kind.CASE_NUMBER,
                    "case=" + counter.caseId() + " counter=" + counter.last() + " last=" + (given == null ? 0 : given));
        }
    }

    private List<Counter> page(UUID after) {
        return tx.query("""
                        SELECT case_id, last FROM marac.log_case_seq
                        WHERE area_id = :area AND case_id > :after ORDER BY case_id LIMIT :page
                        """)
                .bind("area", tx.area().value())
                .bind("after", after)
                .bind("page", PAGE)
                .map((row, context) -> new Counter(row.getObject("case_id", UUID.class), row.getLong("last")))
                .list();
    }
}
