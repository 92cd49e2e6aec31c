package uk.marac.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.ring.WrappedKey;

/** Whether the ring can open every key that the database holds. Found at start, not in the middle of a meeting. */
public final class RingCheck {

    private static final int HEADER = 14;
    private static final int WHOLE = HEADER + 12 + 32 + 16;

    private RingCheck() {}

    /** What the database needs and the ring has not, in words for an operator; empty when all is there. */
    public static List<String> missing(DataSource service, KeyRing ring) {
        List<String> missing = new ArrayList<>();
        try (Connection connection = service.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT header FROM keystore.referenced_versions(?)")) {
            query.setInt(1, HEADER);
            try (ResultSet headers = query.executeQuery()) {
                while (headers.next()) {
                    // The function shows headers only; the rest of the key is not needed to see what would open it.
                    WrappedKey key = WrappedKey.parse(Arrays.copyOf(headers.getBytes(1), WHOLE));
                    if (!ring.canOpen(key)) {
                        missing.add(key.toString());
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key store could not be read: " + e.getSQLState());
        }
        return missing;
    }
}
