package uk.marac.keys.ledger.entry;

import java.util.ArrayList;
import java.util.List;
import uk.marac.keys.ledger.MalformedException;

/**
 * What the log holds at one index: an entry and its place in each of its cases. A refusal has none; any other entry has
 * exactly one for every CASE commitment, in their order.
 */
public record LedgerLeaf(LedgerEntry entry, List<CaseSeq> caseSeqs) {
    public LedgerLeaf {
        caseSeqs = List.copyOf(caseSeqs);
        if (!answer(caseSeqs, caseOrdinals(entry))) {
            throw new MalformedException("case sequences must answer the CASE commitments one by one");
        }
    }

    private static boolean answer(List<CaseSeq> caseSeqs, List<Integer> ordinals) {
        boolean answer = caseSeqs.size() == ordinals.size();
        for (int i = 0; answer && i < caseSeqs.size(); i++) {
            answer = caseSeqs.get(i).ordinal() == ordinals.get(i);
        }
        return answer;
    }

    /** The commitments of the entry that want a case sequence, by ordinal, ascending. */
    public static List<Integer> caseOrdinals(LedgerEntry entry) {
        List<Integer> ordinals = new ArrayList<>();
        if (!entry.outcome().isRefusal()) {
            for (int i = 0; i < entry.commitments().size(); i++) {
                if (entry.commitments().get(i).tag() == CommitmentTag.CASE) {
                    ordinals.add(i);
                }
            }
        }
        return ordinals;
    }
}
