package uk.marac.vault;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.keys.ring.NewKey;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.RowSealing;
import uk.marac.keys.seal.SealedRow;

/**
 * New rows of one area by the thousand, with their keys and heads, as lines for COPY. Stands in the vault's package so
 * that rows are sealed by the vault's own code and not by a copy of it.
 */
public final class BulkRows {

    private static final int FIRST = 1;

    private final Handle handle;
    private final UUID area;
    private final RowSealing sealing;
    private final FieldCodec codec;
    private final AreaKeys areaKeys;
    private final Map<Compartment, DataKey> keys = new HashMap<>();
    private final Map<String, CopyLines> tables = new LinkedHashMap<>();
    private final List<RowWrite> writes = new ArrayList<>();
    private final Set<UUID> cases = new TreeSet<>();
    private UUID entryId;

    public BulkRows(Handle handle, UUID area, UUID entryId, RowSealing sealing, ObjectMapper json, AreaKeys areaKeys) {
        this.handle = handle;
        this.area = area;
        this.entryId = entryId;
        this.sealing = sealing;
        this.codec = new FieldCodec(json);
        this.areaKeys = areaKeys;
    }

    @SuppressWarnings("unchecked")
    public <R extends Record> void add(R row) {
        TableModel<R> model = TableModel.of((Class<R>) row.getClass());
        @Nullable Object[] values = model.values(row);
        RowContext context = new RowContext(
                area, model.compartment(values), model.name(), model.uuid(values, "id"), 1, model.schema());
        List<FieldValue> fields = model.sealed().stream()
                .map(column ->
                        new FieldValue(column.spec(), codec.encode(column, values[model.indexOf(column.component())])))
                .toList();
        SealedRow sealed = sealing.seal(key(context.compartment()), context, model.clearValues(values), fields);
        List<@Nullable Object> line = new ArrayList<>();
        model.clear().forEach(column -> line.add(values[model.indexOf(column.component())]));
        line.add(sealed.seal());
        line.addAll(sealed.fields());
        lines(model.name(), columns(model)).add(line.toArray());
        byte[] digest = sealed.digest();
        lines("row_head", "area_id, table_name, id, version, digest, entry_id")
                .add(area, model.name(), context.recordId(), 1, digest, entryId);
        writes.add(new RowWrite(model.name(), context.recordId(), 1, Hash.of(digest), RowOp.INSERT));
        UUID caseId = model.caseOf(values);
        if (caseId != null) {
            cases.add(caseId);
        }
    }

    public UUID entryId() {
        return entryId;
    }

    /** What the entry must name. */
    public List<RowWrite> writes() {
        return writes;
    }

    /** The cases that the entry must name. */
    public Set<UUID> cases() {
        return cases;
    }

    /** From now on rows belong to another entry. */
    public void begin(UUID entry) {
        entryId = entry;
        writes.clear();
        cases.clear();
    }

    /** Writes everything. */
    public void copy() {
        tables.values().forEach(lines -> lines.copyInto(handle));
        keys.values().forEach(DataKey::destroy);
    }

    private DataKey key(Compartment compartment) {
        DataKey known = keys.get(compartment);
        if (known != null) {
            return known;
        }
        DataKey key = compartment.kind() == Compartment.Kind.AREA
                ? new CompartmentKeys(handle, area, areaKeys).forWriting(compartment)
                : make(compartment);
        keys.put(compartment, key);
        return key;
    }

    private DataKey make(Compartment compartment) {
        UUID agency = compartment.agency();
        DataKey parent = agency == null ? null : key(Compartment.ofCase(compartment.scope()));
        NewKey<DataKey> made = areaKeys.of(handle, area).newDataKey(compartment, FIRST, parent);
        lines("keystore.data_key", "area_id, kind, scope, agency, generation, wrapped")
                .add(
                        area,
                        compartment.kind(),
                        compartment.scope(),
                        agency == null ? new UUID(0, 0) : agency,
                        FIRST,
                        made.wrapped().bytes());
        return made.key();
    }

    private CopyLines lines(String table, String columns) {
        return tables.computeIfAbsent(
                table, name -> new CopyLines(name.contains(".") ? name : "marac." + name, columns));
    }

    private static String columns(TableModel<?> model) {
        return Stream.of(model.clearColumns(), List.of("seal"), model.sealedColumns())
                .flatMap(List::stream)
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
