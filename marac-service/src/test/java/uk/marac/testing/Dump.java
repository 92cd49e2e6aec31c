package uk.marac.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import uk.marac.migrations.testing.TestDatabase;

/**
 * What pg_dump writes of the data, table for table as they stood at one moment, by the same command; to be put into a
 * database of any other server.
 */
public final class Dump {

    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    private Dump() {}

    public static Dump of(TestDatabase database) {
        Dump dump = new Dump();
        try (Connection connection = database.admin().getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            dump.read(connection);
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dump;
    }

    /** Nothing is there afterwards that was not dumped. */
    public void restoreTo(TestDatabase database) {
        try (Connection connection = database.admin().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET session_replication_role = replica");
            statement.execute("TRUNCATE " + String.join(", ", tables.keySet()));
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table.getKey() + " FROM STDIN", new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r'"
                        + " AND relnamespace IN ('marac'::regnamespace, 'keystore'::regnamespace) ORDER BY 1")) {
            while (names.next()) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY " + names.getString(1) + " TO STDOUT", content);
                tables.put(names.getString(1), content.toByteArray());
            }
        }
    }
}
