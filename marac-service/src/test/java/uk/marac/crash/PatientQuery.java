package uk.marac.crash;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.testing.Superuser;
import uk.marac.testing.Waiting;

/** Asks a database that may have been killed a moment ago, again until it answers. */
final class PatientQuery {

    private PatientQuery() {}

    static List<List<Object>> rows(TestDatabase database, String sql, Object... values) {
        AtomicReference<List<List<Object>>> rows = new AtomicReference<>(List.of());
        Waiting.until("the database to answer", () -> {
            try {
                rows.set(Superuser.rows(database, sql, values));
                return true;
            } catch (IllegalStateException gone) {
                return false;
            }
        });
        return rows.get();
    }
}
