package uk.marac.cli.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.cli.check.Openings.OpenedCase;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.Commitment;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerLeaf;

/** Whether the entries of each case are numbered without a gap: exactly where one was opened, else as far as shows. */
final class CasesCheck {
    private final Openings openings;
    private final Findings findings;
    private final CaseNumbers numbers = new CaseNumbers();
    private final Map<UUID, Long> last = new HashMap<>();

    CasesCheck(Openings openings, Findings findings) {
        this.openings = openings;
        this.findings = findings;
    }

    void check(String where, long index, LedgerLeaf leaf) {
        for (CaseSeq seq : leaf.caseSeqs()) {
            if (!numbers.follows(seq.seq())) {
                String what = "number " + seq.seq() + " of a case, but no case stands at " + (seq.seq() - 1);
                findings.add(Kind.CASE_NUMBER, where, index, what);
            }
        }
        List<Commitment> commitments = leaf.entry().commitments();
        for (int ordinal = 0; ordinal < commitments.size(); ordinal++) {
            Commitment commitment = commitments.get(ordinal);
            OpenedCase opened = commitment.tag() == CommitmentTag.CASE
                    ? openings.take(leaf.entry().id(), ordinal)
                    : null;
            if (opened != null) {
                check(where, index, opened, commitment, numberAt(leaf, ordinal));
            }
        }
    }

    /** Tells what was opened of entries that the log does not have. */
    void end(String openingsName) {
        if (openings.left() > 0) {
            findings.add(Kind.MISSING, openingsName, openings.left() + " openings are of no entry that was checked");
        }
    }

    private void check(String where, long index, OpenedCase opened, Commitment commitment, @Nullable Long number) {
        if (!opened.opening().matches(commitment)) {
            findings.add(Kind.OPENING_DIFFERS, where, index, "does not commit to case " + opened.id());
        } else if (number != null) {
            long before = last.getOrDefault(opened.id(), 0L);
            if (number != before + 1) {
                String what = "number " + number + " of case " + opened.id() + " follows on " + before;
                findings.add(Kind.CASE_NUMBER, where, index, what);
            }
            last.put(opened.id(), number);
        }
    }

    /** A refusal has none. */
    private static @Nullable Long numberAt(LedgerLeaf leaf, int ordinal) {
        for (CaseSeq seq : leaf.caseSeqs()) {
            if (seq.ordinal() == ordinal) {
                return seq.seq();
            }
        }
        return null;
    }
}
