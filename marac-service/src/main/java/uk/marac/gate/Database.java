package uk.marac.gate;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.postgres.PostgresPlugin;
import uk.marac.id.AreaId;

/** Opens transactions in one area's rows. The only holder of the pool; made so that no exception can carry a bound value. */
final class Database {

    private final Jdbi jdbi;

    Database(DataSource pool) {
        this.jdbi = Jdbi.create(pool);
        jdbi.installPlugin(new PostgresPlugin());
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
    }

    /** One snapshot throughout; the database refuses to write. */
    <T> T read(AreaId area, Function<Handle, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("SET TRANSACTION READ ONLY");
            enter(handle, area);
            return work.apply(handle);
        });
    }

    <T> T write(AreaId area, Function<Handle, T> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, handle -> {
            enter(handle, area);
            return work.apply(handle);
        });
    }

    /** Narrows the transaction to one area's rows. Local to the transaction, so that a pooled session keeps nothing. */
    static void enter(Handle handle, AreaId area) {
        handle.createQuery("SELECT set_config('marac.area', :area, true)")
                .bind("area", area.toString())
                .mapTo(String.class)
                .one();
    }

    /** Whether the database answers. */
    boolean answers() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
    }
}
