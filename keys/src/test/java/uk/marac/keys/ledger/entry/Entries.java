package uk.marac.keys.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;

/** Entries for tests, the same at every run. */
public final class Entries {
    private Entries() {}

    public static UUID uuid(int last) {
        return new UUID(0x0011223344556677L, 0x8899aabbccdd0000L + last);
    }

    public static Opening opening(CommitmentTag tag, int salt, String value) {
        byte[] salts = new byte[Opening.SALT_LENGTH];
        java.util.Arrays.fill(salts, (byte) salt);
        return Opening.existing(tag, salts, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A write to two rows of one case. */
    public static LedgerEntry write() {
        return entry(
                Outcome.DONE,
                null,
                List.of(
                        new RowWrite("risk_statement", uuid(21), 0, Hash.sha256(new byte[] {1}), RowOp.INSERT),
                        new RowWrite("referral", uuid(22), 7, Hash.sha256(new byte[] {2}), RowOp.UPDATE)),
                List.of(
                        opening(CommitmentTag.CASE, 1, uuid(31).toString()).commitment(),
                        opening(CommitmentTag.PERSON, 2, uuid(32).toString()).commitment()));
    }

    /** A list read that named two cases, with another commitment between them. */
    public static LedgerEntry listRead() {
        return entry(
                Outcome.DONE,
                null,
                List.of(),
                List.of(
                        opening(CommitmentTag.CASE, 1, uuid(31).toString()).commitment(),
                        opening(CommitmentTag.RECORDS_READ, 3, "records").commitment(),
                        opening(CommitmentTag.CASE, 4, uuid(33).toString()).commitment()));
    }

    public static LedgerEntry refusal() {
        return entry(
                Outcome.REFUSED,
                "NOT_INVOLVED",
                List.of(),
                List.of(opening(CommitmentTag.TARGET, 5, uuid(31).toString()).commitment()));
    }

    public static LedgerEntry entry(
            Outcome outcome, @Nullable String failure, List<RowWrite> rows, List<Commitment> commitments) {
        return new LedgerEntry(
                uuid(1),
                1_767_225_600_000_001L,
                uuid(2),
                uuid(3),
                failure == null ? ActorKind.PERSON : ActorKind.JOB,
                failure == null ? uuid(4) : null,
                "VIEW_CASE",
                outcome,
                failure,
                failure == null ? "PREPARE_MEETING" : null,
                uuid(5),
                rows,
                commitments);
    }
}
