package uk.marac.fuzz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import uk.marac.migrations.testing.TestDatabase;

/** At which version a thing is now, asked of the database so that nobody has to read it first. */
final class Versions implements AutoCloseable {

    /** Segments of an address that stand for a row of their own, found by the id before them. */
    private static final Map<String, String> PARTS = Map.of(
            "research-return", "SELECT max(version) FROM marac.research_return WHERE listing_id = ?",
            "attendance", "SELECT max(version) FROM marac.attendance WHERE meeting_id = ?",
            "protocol", "SELECT max(number) FROM marac.operating_protocol WHERE area_id = ?");

    private final Connection connection;

    Versions(TestDatabase database) {
        try {
            this.connection = database.admin().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Of the last thing that the address names, or of its part that has a version of its own; 0 where there is none.
     */
    long of(String target) {
        String[] segments = target.split("/", -1);
        for (int i = segments.length - 1; i > 2; i--) {
            String part = PARTS.get(segments[i]);
            if (part != null) {
                return of(part, UUID.fromString(segments[i - 1]));
            }
        }
        for (int i = segments.length - 1; i > 2; i--) {
            if (segments[i].length() == 36) {
                return of("SELECT max(version) FROM marac.row_head WHERE id = ?", UUID.fromString(segments[i]));
            }
        }
        return 0;
    }

    private long of(String sql, UUID id) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
