package uk.marac.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.SealedRow;

/**
 * A row as the database returned it, not yet believed.
 *
 * @param values the record's components: clear ones filled, sealed ones still null
 * @param headDigest what the row's head says of the newest version, or null where there is no head
 */
record StoredRow<R extends Record>(
        TableModel<R> model, Object[] values, SealedRow sealed, long headVersion, byte @Nullable [] headDigest) {

    static <R extends Record> StoredRow<R> read(TableModel<R> model, ResultSet row) throws SQLException {
        Object[] values = new Object[model.components().length];
        for (ClearColumn column : model.clear()) {
            values[model.indexOf(column.component())] = ClearCodec.fromSql(row, column);
        }
        List<byte[]> fields = new ArrayList<>(model.sealed().size());
        for (SealedColumn column : model.sealed()) {
            fields.add(row.getBytes(column.name()));
        }
        return new StoredRow<>(
                model,
                values,
                new SealedRow(row.getBytes("seal"), fields),
                row.getLong("head_version"),
                row.getBytes("head_digest"));
    }

    RowContext context() {
        return new RowContext(
                model.uuid(values, "areaId"),
                model.compartment(values),
                model.name(),
                model.uuid(values, "id"),
                version(),
                model.schema());
    }

    UUID id() {
        return model.uuid(values, "id");
    }

    long version() {
        return (Long) model.value(values, "version");
    }

    /** Refuses a row that was rolled back, deleted and put back, or written behind the log's back. */
    void refuseUnlessNewest() {
        if (headDigest == null || headVersion != version() || !Arrays.equals(headDigest, sealed.digest())) {
            throw new RowTampered(model.name(), "not the row last written");
        }
    }
}
