package uk.marac.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry taken from the queue, with the case behind each of its commitments that names one. */
record StagedEntry(
        UUID id, byte[] entry, byte[] mac, @Nullable UUID[] casesByOrdinal) {}
