package uk.marac.migrations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Statements of tests, as one login and, where named, in one area. */
final class Sql {

    private Sql() {}

    static void run(DataSource source, String sql) {
        strings(source, sql);
    }

    /** First column of each row; empty where the statement returns none. */
    static List<String> strings(DataSource source, String sql) {
        try {
            return query(source, "", sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static List<String> in(UUID area, DataSource source, String sql) {
        try {
            return query(source, area.toString(), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @param state the SQLSTATE it must fail with */
    static void refused(DataSource source, String state, String sql) {
        assertThatThrownBy(() -> query(source, "", sql))
                .as(sql)
                .asInstanceOf(type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(state);
    }

    static void refusedIn(UUID area, DataSource source, String state, String sql) {
        assertThatThrownBy(() -> query(source, area.toString(), sql))
                .as(sql)
                .asInstanceOf(type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(state);
    }

    /** What a question answers after a change that does not outlast it. */
    static List<String> rolledBack(DataSource source, String change, String question) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(change);
                statement.execute("RESET ROLE");
                return values(statement, question);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    private static List<String> query(DataSource source, String area, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL marac.area = '" + area + "'");
            List<String> values = values(statement, sql);
            connection.commit();
            return values;
        }
    }

    // Several statements may go in one string; the answer is that of the last.
    private static List<String> values(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        boolean rows = statement.execute(sql);
        while (rows || statement.getUpdateCount() != -1) {
            if (rows) {
                try (ResultSet result = statement.getResultSet()) {
                    values.clear();
                    while (result.next()) {
                        values.add(String.valueOf(result.getString(1)));
                    }
                }
            }
            rows = statement.getMoreResults();
        }
        return values;
    }
}
