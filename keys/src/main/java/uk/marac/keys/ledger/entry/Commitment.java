package uk.marac.keys.ledger.entry;

import uk.marac.keys.ledger.Hash;

/** A sensitive field as an entry shows it: SHA-256(salt ‖ tag ‖ value), of which nothing can be read. */
public record Commitment(CommitmentTag tag, Hash hash) {}
