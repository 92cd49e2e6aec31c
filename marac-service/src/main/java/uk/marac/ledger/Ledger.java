package uk.marac.ledger;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import uk.marac.keys.ledger.entry.EntryMac;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Opening;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.keys.ledger.v1.EntryV1;
import uk.marac.keys.ledger.v1.OpeningV1;
import uk.marac.keys.ring.Purpose;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.AuditKeys;

/**
 * Appends entries in the act's own transaction: the entry, its place in the queue, and the sealed openings beside it.
 */
public final class Ledger {

    private static final String INSERT_OPENING = """
            INSERT INTO marac.audit_opening (area_id, entry_id, ordinal, case_id, tag, opening)
            VALUES (:area, :entry, :ordinal, :case, :tag, :opening)
            """;

    private final AreaKeys areaKeys;

    public Ledger(AreaKeys areaKeys) {
        this.areaKeys = areaKeys;
    }

    public void append(Handle handle, Act act, List<RowWrite> writes, List<Detail> details) {
        List<Opening> openings = details.stream()
                .map(detail -> Opening.draw(detail.tag(), detail.value()))
                .toList();
        LedgerEntry entry = new LedgerEntry(
                act.entryId(),
                ChronoUnit.MICROS.between(java.time.Instant.EPOCH, act.at()),
                act.area(),
                act.actorId(),
                act.actorKind(),
                act.agencyId(),
                act.permission(),
                act.outcome(),
                act.failure(),
                act.ground(),
                act.requestId(),
                writes,
                openings.stream().map(Opening::commitment).toList());
        insertEntry(handle, entry);
        insertOpenings(handle, act, details, openings);
    }

    private void insertEntry(Handle handle, LedgerEntry entry) {
        EntryMac mac = EntryMac.of(areaKeys.secret(handle, entry.areaId(), Purpose.AUDIT_MAC));
        EntryInsert.run(handle, entry, EntryV1.encode(entry), mac);
        handle.createUpdate("INSERT INTO marac.audit_staged (area_id, entry_id) VALUES (:area, :id)")
                .bind("area", entry.areaId())
                .bind("id", entry.id())
                .execute();
    }

    private void insertOpenings(Handle handle, Act act, List<Detail> details, List<Opening> openings) {
        if (openings.isEmpty()) {
            return;
        }
        AuditKeys keys = new AuditKeys(handle, act.area(), areaKeys);
        keys.load(details.stream().map(detail -> scope(act, detail)).distinct().toList());
        PreparedBatch batch = handle.prepareBatch(INSERT_OPENING);
        for (int ordinal = 0; ordinal < openings.size(); ordinal++) {
            Detail detail = details.get(ordinal);
            byte[] sealed = keys.box(scope(act, detail))
                    .seal(OpeningPlace.of(act.area(), act.entryId(), ordinal), OpeningV1.encode(openings.get(ordinal)));
            batch.bind("area", act.area())
                    .bind("entry", act.entryId())
                    .bind("ordinal", ordinal)
                    .bind("case", detail.caseId())
                    .bind("tag", detail.tag().number())
                    .bind("opening", sealed)
                    .add();
        }
        batch.execute();
    }

    private static UUID scope(Act act, Detail detail) {
        UUID caseId = detail.caseId();
        return caseId == null ? act.area() : caseId;
    }
}
