package uk.marac.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.marac.migrations.testing.TestDatabase;

/** A column as the live schema has it, with the comments of its table and its own. */
record LiveColumn(String table, String tableComment, String name, String type, String comment) {

    private static final String COLUMNS = """
            SELECT c.relname, obj_description(c.oid), a.attname, format_type(a.atttypid, a.atttypmod),
                   col_description(c.oid, a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'marac'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            ORDER BY c.relname, a.attnum
            """;

    boolean isBytes() {
        return type.equals("bytea");
    }

    static List<LiveColumn> of(TestDatabase database) throws SQLException {
        List<LiveColumn> columns = new ArrayList<>();
        try (Connection connection = database.admin().getConnection();
                PreparedStatement query = connection.prepareStatement(COLUMNS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                columns.add(new LiveColumn(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return columns;
    }
}
