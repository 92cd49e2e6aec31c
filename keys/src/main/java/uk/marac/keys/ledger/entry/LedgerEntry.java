package uk.marac.keys.ledger.entry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;

/**
 * One act and what came of it.
 *
 * @param timeMicros microseconds since 1970-01-01T00:00Z, not negative
 * @param actorId pseudonymous
 * @param agencyId the agency for which the actor acted; null where there was none
 * @param permission code of what was asked
 * @param failureKind code of what went wrong, null where nothing did
 * @param purpose code of what the act was for or stood on, null where there is none; the service puts the ground of
 *     the access here
 * @param rows every sealed row written, in the order of writing; at most {@link #MAX_ROWS}
 * @param commitments at most {@link #MAX_COMMITMENTS}; their order is what a case sequence refers to
 */
public record LedgerEntry(
        UUID id,
        long timeMicros,
        UUID areaId,
        UUID actorId,
        ActorKind actorKind,
        @Nullable UUID agencyId,
        String permission,
        Outcome outcome,
        @Nullable String failureKind,
        @Nullable String purpose,
        UUID requestId,
        List<RowWrite> rows,
        List<Commitment> commitments) {

    public static final int MAX_ROWS = 512;
    public static final int MAX_COMMITMENTS = 512;

    public LedgerEntry {
        if (timeMicros < 0) {
            throw new MalformedException("the time of an entry is not negative");
        }
        Codes.requireCode(permission);
        if (failureKind != null) {
            Codes.requireCode(failureKind);
        }
        if (purpose != null) {
            Codes.requireCode(purpose);
        }
        rows = List.copyOf(rows);
        commitments = List.copyOf(commitments);
        if (rows.size() > MAX_ROWS || commitments.size() > MAX_COMMITMENTS) {
            throw new MalformedException("an entry has at most 512 row writes and 512 commitments");
        }
    }
}
