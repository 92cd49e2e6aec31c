package uk.marac.ledger;

import uk.marac.keys.ledger.Hash;

/** A signed checkpoint as stored. */
public record StoredCheckpoint(long size, Hash root, String note) {}
