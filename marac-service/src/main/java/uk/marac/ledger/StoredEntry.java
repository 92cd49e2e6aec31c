package uk.marac.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.entry.EntryMac;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.v1.EntryV1;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.vault.RowTampered;

/**
 * An entry as the database returned it, not yet believed: its columns, its bytes, and where the log says it stands.
 *
 * @param index null until it is sequenced
 * @param caseSeqs the rest of its leaf; null until then
 * @param recordedAt when it was; null until then
 */
record StoredEntry(
        UUID id,
        Instant at,
        UUID actorId,
        @Nullable UUID agencyId,
        String permission,
        String outcome,
        UUID requestId,
        byte[] entry,
        byte[] mac,
        @Nullable Long index,
        byte @Nullable [] caseSeqs,
        @Nullable Instant recordedAt) {

    static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("permission"),
                row.getString("outcome"),
                row.getObject("request_id", UUID.class),
                row.getBytes("entry"),
                row.getBytes("mac"),
                row.getObject("index", Long.class),
                row.getBytes("case_seqs"),
                instant(row.getObject("recorded_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** @throws RowTampered unless the bytes are what was written and the columns say the same */
    LedgerEntry believed(UUID area, EntryMac key) {
        try {
            key.check(entry, mac);
            LedgerEntry said = EntryV1.parse(entry);
            boolean same = said.id().equals(id)
                    && said.areaId().equals(area)
                    && said.timeMicros() == ChronoUnit.MICROS.between(Instant.EPOCH, at)
                    && said.actorId().equals(actorId)
                    && Objects.equals(said.agencyId(), agencyId)
                    && said.permission().equals(permission)
                    && said.outcome().name().equals(outcome)
                    && said.requestId().equals(requestId);
            if (same) {
                return said;
            }
        } catch (NotVerifiedException | MalformedException e) {
            throw new RowTampered("audit_entry", "not the entry that was written");
        }
        throw new RowTampered("audit_entry", "columns that do not say what the entry says");
    }

    @Nullable
    Place place() {
        if (index == null || caseSeqs == null || recordedAt == null) {
            return null;
        }
        byte[] leaf = Arrays.copyOf(entry, entry.length + caseSeqs.length);
        System.arraycopy(caseSeqs, 0, leaf, entry.length, caseSeqs.length);
        return new Place(index, recordedAt, leaf, LeafV1.parse(leaf).caseSeqs());
    }
}
