package uk.marac.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.RowSealing;
import uk.marac.keys.seal.SealHeader;
import uk.marac.keys.seal.SealedRow;

/**
 * The sealed rows of one area in one transaction: opens them, writes them whole at the next version, and remembers what
 * was written and which cases were touched, for the entry. Not safe for use by two threads.
 */
public final class VaultSession implements AutoCloseable {

    private final Handle handle;
    private final UUID area;
    private final EntryIds entries;
    private final RowSealing sealing;
    private final FieldCodec codec;
    private final CompartmentKeys keys;
    private final AreaKeys areaKeys;
    private final List<RowWrite> writes = new ArrayList<>();
    private final Set<UUID> cases = new TreeSet<>();

    VaultSession(Handle handle, UUID area, EntryIds entries, RowSealing sealing, FieldCodec codec, AreaKeys areaKeys) {
        this.handle = handle;
        this.area = area;
        this.entries = entries;
        this.sealing = sealing;
        this.codec = codec;
        this.keys = new CompartmentKeys(handle, area, areaKeys);
        this.areaKeys = areaKeys;
    }

    /** Selects rows of a sealed table by its clear columns. */
    public <R extends Record> RowQuery<R> rows(Class<R> type) {
        return new RowQuery<>(this, handle, area, TableModel.of(type));
    }

    /** Writes a new row; its version must be 1. */
    public <R extends Record> void insert(R row) {
        write(row, 1, RowOp.INSERT);
    }

    /**
     * Writes a row whole at the version after the one that it carries.
     *
     * @return the new version
     * @throws StaleVersion if the stored version is another
     */
    public <R extends Record> long update(R row) {
        TableModel<R> model = modelOf(row);
        long next = (Long) model.value(model.values(row), "version") + 1;
        write(row, next, RowOp.UPDATE);
        return next;
    }

    /** Deletes a row at the version that it carries; its head stays, so that it cannot come back unseen. */
    public <R extends Record> void delete(R row) {
        TableModel<R> model = modelOf(row);
        Object[] values = model.values(row);
        long version = (Long) model.value(values, "version");
        int deleted = handle.createUpdate("DELETE FROM marac." + model.name()
                        + " WHERE area_id = :area AND id = :id AND version = :version")
                .bind("area", area)
                .bind("id", model.uuid(values, "id"))
                .bind("version", version)
                .execute();
        if (deleted != 1) {
            throw new StaleVersion();
        }
        noteCase(model, values);
        noteWrite(model.name(), model.uuid(values, "id"), version + 1, new byte[32], RowOp.DELETE);
    }

    /** Destroys all rows of a case and every key that could open a copy of one. Heads and tombstones stay. */
    public void destroyCase(UUID caseId, Instant at) {
        cases.add(caseId);
        for (CaseEraser.Erased row : new CaseEraser(handle, area, areaKeys).erase(caseId, at)) {
            noteWrite(row.table(), row.id(), row.version() + 1, new byte[32], RowOp.DELETE);
        }
    }

    /** Seals a document under its case's key. */
    public SealedContent sealContent(UUID caseId, UUID document, byte[] content) {
        return new ContentSealer(area, keys).seal(caseId, document, content);
    }

    /** @throws RowTampered unless it is what was sealed, to the last byte */
    public byte[] openContent(UUID caseId, UUID document, SealedContent sealed, int length) {
        return new ContentSealer(area, keys).open(caseId, document, sealed, length);
    }

    public List<RowWrite> writes() {
        return List.copyOf(writes);
    }

    /** The cases whose rows were opened or written, in order of their ids. */
    public List<UUID> cases() {
        return List.copyOf(cases);
    }

    /** Says that the act concerns a case although no row of it was opened. */
    public void touch(UUID caseId) {
        cases.add(caseId);
    }

    /** The first of the act's entries. */
    public UUID entryId() {
        return entries.naming(0);
    }

    /** Has the act's entry name what was written elsewhere than in a sealed row. */
    public void name(RowWrite write) {
        writes.add(write);
    }

    /** Wipes the keys that were opened. What is opened next fetches its own again. */
    public void forgetKeys() {
        keys.close();
    }

    /** Opens rows on which the act rests without being about their cases. */
    <R extends Record> void verify(List<StoredRow<R>> rows) {
        var unused = openUnnamed(rows);
    }

    <R extends Record> List<R> openUnnamed(List<StoredRow<R>> rows) {
        Set<UUID> concerned = new TreeSet<>(cases);
        List<R> opened = open(rows);
        cases.retainAll(concerned);
        return opened;
    }

    <R extends Record> List<R> open(List<StoredRow<R>> rows) {
        keys.load(
                rows.stream().map(row -> row.model().compartment(row.values())).toList());
        List<R> opened = new ArrayList<>(rows.size());
        for (StoredRow<R> row : rows) {
            opened.add(open(row));
        }
        return opened;
    }

    private <R extends Record> R open(StoredRow<R> row) {
        TableModel<R> model = row.model();
        row.refuseUnlessNewest();
        RowContext context = row.context();
        DataKey key = keys.forReading(
                context.compartment(), SealHeader.parse(row.sealed().seal()).keyId());
        List<byte @Nullable []> fields =
                sealing.open(key, context, model.clearValues(row.values()), row.sealed(), model.fieldSpecs());
        for (int i = 0; i < fields.size(); i++) {
            SealedColumn column = model.sealed().get(i);
            row.values()[model.indexOf(column.component())] = codec.decode(column, fields.get(i));
        }
        noteCase(model, row.values());
        return model.toRow(row.values());
    }

    private <R extends Record> void write(R row, long version, RowOp op) {
        TableModel<R> model = modelOf(row);
        Object[] values = model.values(row);
        if (!area.equals(model.uuid(values, "areaId"))) {
            throw new IllegalStateException("a row of another area: " + model.name());
        }
        Compartment compartment = model.compartment(values);
        RowContext context =
                new RowContext(area, compartment, model.name(), model.uuid(values, "id"), version, model.schema());
        SealedRow sealed =
                sealing.seal(keys.forWriting(compartment), context, model.clearValues(values), fields(model, values));
        Update update = handle.createUpdate(op == RowOp.INSERT ? Statements.insert(model) : Statements.update(model));
        bind(update, model, values, sealed, version);
        if (update.execute() != 1) {
            throw new StaleVersion();
        }
        noteCase(model, values);
        noteWrite(model.name(), context.recordId(), version, sealed.digest(), op);
    }

    private <R extends Record> List<FieldValue> fields(TableModel<R> model, Object[] values) {
        return model.sealed().stream()
                .map(column ->
                        new FieldValue(column.spec(), codec.encode(column, values[model.indexOf(column.component())])))
                .toList();
    }

    private <R extends Record> void bind(
            Update update, TableModel<R> model, Object[] values, SealedRow sealed, long version) {
        for (ClearColumn column : model.clear()) {
            ClearCodec.bind(update, column.name(), values[model.indexOf(column.component())]);
        }
        for (int i = 0; i < model.sealed().size(); i++) {
            update.bind(model.sealed().get(i).name(), sealed.fields().get(i));
        }
        update.bind("seal", sealed.seal()).bind("new_version", version);
    }

    private <R extends Record> void noteCase(TableModel<R> model, Object[] values) {
        UUID caseId = model.caseOf(values);
        if (caseId != null) {
            cases.add(caseId);
        }
    }

    private void noteWrite(String table, UUID id, long version, byte[] digest, RowOp op) {
        UUID entryId = entries.naming(writes.size());
        writes.add(new RowWrite(table, id, version, Hash.of(digest), op));
        handle.createUpdate(Statements.HEAD)
                .bind("area", area)
                .bind("table", table)
                .bind("id", id)
                .bind("version", version)
                .bind("digest", digest)
                .bind("entry", entryId)
                .bind("gone", op == RowOp.DELETE)
                .execute();
    }

    @SuppressWarnings("unchecked")
    private static <R extends Record> TableModel<R> modelOf(R row) {
        return TableModel.of((Class<R>) row.getClass());
    }

    @Override
    public void close() {
        keys.close();
    }
}
