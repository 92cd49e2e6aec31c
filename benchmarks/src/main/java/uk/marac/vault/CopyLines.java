package uk.marac.vault;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import uk.marac.id.Id;

/** Rows of one table in PostgreSQL's text format. */
final class CopyLines {

    private final String command;
    private final StringBuilder text = new StringBuilder();

    CopyLines(String table, String columns) {
        this.command = "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(form(values[i]));
        }
        text.append('\n');
    }

    void copyInto(Handle handle) {
        try {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(command, new StringReader(text.toString()));
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String form(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof byte[] bytes) {
            return "\\\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Id id) {
            return id.value().toString();
        }
        if (value instanceof Collection<?> ids) {
            return ids.stream().map(CopyLines::form).collect(Collectors.joining(",", "{", "}"));
        }
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
