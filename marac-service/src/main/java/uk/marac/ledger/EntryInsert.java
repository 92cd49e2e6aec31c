package uk.marac.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.ledger.entry.EntryMac;
import uk.marac.keys.ledger.entry.LedgerEntry;

/** Writes an entry with the columns by which it is found. */
final class EntryInsert {

    private static final String SQL = """
            INSERT INTO marac.audit_entry
                (area_id, id, at, actor_id, agency_id, permission, outcome, request_id, entry, mac)
            VALUES (:area, :id, :at, :actor, :agency, :permission, :outcome, :request, :entry, :mac)
            """;

    private EntryInsert() {}

    /** @param bytes of the entry, verbatim */
    static void run(Handle handle, LedgerEntry entry, byte[] bytes, EntryMac mac) {
        handle.createUpdate(SQL)
                .bind("area", entry.areaId())
                .bind("id", entry.id())
                .bind(
                        "at",
                        Instant.EPOCH
                                .plus(entry.timeMicros(), ChronoUnit.MICROS)
                                .atOffset(ZoneOffset.UTC))
                .bind("actor", entry.actorId())
                .bind("agency", entry.agencyId())
                .bind("permission", entry.permission())
                .bind("outcome", entry.outcome().name())
                .bind("request", entry.requestId())
                .bind("entry", bytes)
                .bind("mac", mac.of(bytes))
                .execute();
    }
}
