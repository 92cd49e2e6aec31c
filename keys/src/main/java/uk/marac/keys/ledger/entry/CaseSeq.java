package uk.marac.keys.ledger.entry;

import uk.marac.keys.ledger.MalformedException;

/**
 * The place of an entry among all the entries of one case, given by the sequencer.
 *
 * @param ordinal which of the entry's commitments names the case, from 0
 * @param seq from 1, without a gap
 */
public record CaseSeq(int ordinal, long seq) {
    public CaseSeq {
        if (ordinal < 0 || ordinal >= LedgerEntry.MAX_COMMITMENTS) {
            throw new MalformedException("an ordinal is 0 to 511");
        }
        if (seq < 1) {
            throw new MalformedException("a case sequence starts at 1");
        }
    }
}
