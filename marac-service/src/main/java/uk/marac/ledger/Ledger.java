package uk.marac.ledger;

import java.time.ZoneOffset;
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

    private static final String INSERT_ENTRY = """
            INSERT INTO marac.audit_entry
                (area_id, id, at, actor_id, agency_id, permission, outcome, request_id, entry, mac)
            VALUES (:area, :id, :at, :actor, :agency, :permission, :outcome, :request, :entry, :mac)
            """;
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
        byte[] entry = EntryV1.encode(new LedgerEntry(
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
                openings.stream().map(Opening::commitment).toList()));
        insertEntry(handle, act, entry);
        insertOpenings(handle, act, details, openings);
    }

    private void insertEntry(Handle handle, Act act, byte[] entry) {
        EntryMac mac = EntryMac.of(areaKeys.secret(handle, act.area(), Purpose.AUDIT_MAC));
        handle.createUpdate(INSERT_ENTRY)
                .bind("area", act.area())
                .bind("id", act.entryId())
                .bind("at", act.at().atOffset(ZoneOffset.UTC))
                .bind("actor", act.actorId())
                .bind("agency", act.agencyId())
                .bind("permission", act.permission())
                .bind("outcome", act.outcome().name())
                .bind("request", act.requestId())
                .bind("entry", entry)
                .bind("mac", mac.of(entry))
                .execute();
        handle.createUpdate("INSERT INTO marac.audit_staged (area_id, entry_id) VALUES (:area, :id)")
                .bind("area", act.area())
                .bind("id", act.entryId())
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
