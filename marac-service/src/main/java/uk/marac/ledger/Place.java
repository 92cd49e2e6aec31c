package uk.marac.ledger;

import java.time.Instant;
import java.util.List;
import uk.marac.keys.ledger.entry.CaseSeq;

/**
 * Where the sequencer put an entry.
 *
 * @param index of the leaf, from 0
 * @param recordedAt when it was put there; long after the act where an act of the past was recorded later
 * @param leaf the bytes that the tree hashes: the entry and its case numbers
 */
public record Place(long index, Instant recordedAt, byte[] leaf, List<CaseSeq> caseSeqs) {}
