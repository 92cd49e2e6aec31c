package uk.marac.vault;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import uk.marac.id.Id;
import uk.marac.keys.DataKey;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.RowSealing;
import uk.marac.keys.seal.SealHeader;
import uk.marac.keys.seal.SealedRow;

/**
 * Rows of one area opened and written by the vault's own code, but without their heads, which are part of the log. Stands
 * in the vault's package so that rows are sealed by its code and not by a copy of it.
 */
public final class HeadlessRows implements AutoCloseable {

    private final Handle handle;
    private final UUID area;
    private final RowSealing sealing;
    private final FieldCodec codec;
    private final CompartmentKeys keys;

    public HeadlessRows(Handle handle, UUID area, RowSealing sealing, ObjectMapper json, AreaKeys areaKeys) {
        this.handle = handle;
        this.area = area;
        this.sealing = sealing;
        this.codec = new FieldCodec(json);
        this.keys = new CompartmentKeys(handle, area, areaKeys);
    }

    public <R extends Record> R read(Class<R> type, Id id) {
        TableModel<R> model = TableModel.of(type);
        StoredRow<R> row = handle.createQuery(select(model))
                .bind("area", area)
                .bind("id", id.value())
                .map((found, context) -> StoredRow.read(model, found))
                .one();
        RowContext context = row.context();
        keys.load(List.of(context.compartment()));
        DataKey key = keys.forReading(
                context.compartment(), SealHeader.parse(row.sealed().seal()).keyId());
        List<byte @Nullable []> fields =
                sealing.open(key, context, model.clearValues(row.values()), row.sealed(), model.fieldSpecs());
        for (int i = 0; i < fields.size(); i++) {
            SealedColumn column = model.sealed().get(i);
            row.values()[model.indexOf(column.component())] = codec.decode(column, fields.get(i));
        }
        return model.toRow(row.values());
    }

    /**
     * Writes a row whole at the version after the one that it carries.
     *
     * @return the new version
     * @throws StaleVersion if the stored version is another
     */
    @SuppressWarnings("unchecked")
    public <R extends Record> long update(R row) {
        TableModel<R> model = TableModel.of((Class<R>) row.getClass());
        Object[] values = model.values(row);
        long version = (Long) model.value(values, "version") + 1;
        RowContext context = new RowContext(
                area, model.compartment(values), model.name(), model.uuid(values, "id"), version, model.schema());
        List<FieldValue> fields = model.sealed().stream()
                .map(column ->
                        new FieldValue(column.spec(), codec.encode(column, values[model.indexOf(column.component())])))
                .toList();
        SealedRow sealed =
                sealing.seal(keys.forWriting(context.compartment()), context, model.clearValues(values), fields);
        Update update = handle.createUpdate(Statements.update(model));
        for (ClearColumn column : model.clear()) {
            ClearCodec.bind(update, column.name(), values[model.indexOf(column.component())]);
        }
        for (int i = 0; i < model.sealed().size(); i++) {
            update.bind(model.sealed().get(i).name(), sealed.fields().get(i));
        }
        if (update.bind("seal", sealed.seal()).bind("new_version", version).execute() != 1) {
            throw new StaleVersion();
        }
        return version;
    }

    /** The vault's own selection, but for the head that it joins. */
    private static String select(TableModel<?> model) {
        String columns = Stream.of(model.clearColumns(), List.of("seal"), model.sealedColumns())
                .flatMap(List::stream)
                .map(column -> "t." + column)
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + ", NULL::bigint AS head_version, NULL::bytea AS head_digest FROM marac."
                + model.name() + " t WHERE t.area_id = :area AND t.id = :id";
    }

    @Override
    public void close() {
        keys.close();
    }
}
