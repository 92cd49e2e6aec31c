package uk.marac.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import uk.marac.id.AreaId;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.v1.EntryV1;
import uk.marac.migrations.testing.TestDatabase;

/** The entries of an area as they stand in the database, parsed from their own bytes. */
public final class Entries {

    private Entries() {}

    /** Oldest first. */
    public static List<LedgerEntry> of(TestService service, AreaId area) {
        return of(service.database, area);
    }

    /** Oldest first. */
    public static List<LedgerEntry> of(TestDatabase database, AreaId area) {
        List<LedgerEntry> entries = new ArrayList<>();
        try (Connection connection = database.admin().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT entry FROM marac.audit_entry WHERE area_id = ? ORDER BY at, id")) {
            query.setObject(1, area.value());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(EntryV1.parse(rows.getBytes(1)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    public static LedgerEntry last(TestService service, AreaId area) {
        List<LedgerEntry> entries = of(service, area);
        return entries.get(entries.size() - 1);
    }
}
