package uk.marac.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import uk.marac.migrations.testing.TestDatabase;

/** Somebody with all power over the database and none over the keys. */
public final class Superuser {

    private Superuser() {}

    /** @return how many rows were touched */
    public static int execute(TestDatabase database, String sql, Object... values) {
        try (Connection connection = database.admin().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
