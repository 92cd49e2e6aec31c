package uk.marac.ledger;

import java.util.List;
import uk.marac.keys.ledger.entry.CaseSeq;

/**
 * Where the sequencer put an entry.
 *
 * @param index of the leaf, from 0
 * @param leaf the bytes that the tree hashes: the entry and its case numbers
 */
public record Place(long index, byte[] leaf, List<CaseSeq> caseSeqs) {}
