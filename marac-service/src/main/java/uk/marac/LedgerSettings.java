package uk.marac;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import uk.marac.ledger.SinkFolder;

/**
 * What becomes of the log.
 *
 * @param sink folder outside the database to which it is copied as it grows; nowhere without one
 */
public record LedgerSettings(@Nullable Path sink) {

    static final LedgerSettings USUAL = new LedgerSettings(null);

    public @Nullable SinkFolder folder() {
        return sink == null ? null : new SinkFolder(sink);
    }
}
