package uk.marac.crash;

import java.util.List;
import java.util.Optional;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.testing.Superuser;
import uk.marac.testing.Waiting;

/** Asks a database that may have been killed a moment ago, again until it answers. */
final class PatientQuery {

    private PatientQuery() {}

    static List<List<Object>> rows(TestDatabase database, String sql, Object... values) {
        return Waiting.untilThereIs("the database to answer", () -> {
            try {
                return Optional.of(Superuser.rows(database, sql, values));
            } catch (IllegalStateException gone) {
                return Optional.empty();
            }
        });
    }
}
