package uk.marac.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.marac.MaracApplication;
import uk.marac.Surroundings;
import uk.marac.Wiring;
import uk.marac.gate.StepUp;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.notice.Mailing;

/**
 * Another instance of the service on the same database, of which one can ask how many statements or transactions something
 * takes.
 */
public final class CountedStatements {

    public final Wiring wiring;
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger transactions = new AtomicInteger();

    public CountedStatements(TestService service) {
        this(service.database, Clock.systemUTC(), null);
    }

    /** By another clock, and one that sends notices. */
    public CountedStatements(TestDatabase database, Clock clock, @Nullable Mailing mailing) {
        this.wiring = new Wiring(
                counting(database.service()),
                TestRing.ring(),
                new RowSealerV1(),
                MaracApplication.json(),
                new StepUp(2, Duration.ofMinutes(5)),
                "test.invalid",
                clock,
                Surroundings.NONE.with(mailing));
    }

    /** How many statements the work takes. What it needs of keys is in memory only if something like it was done before. */
    public int of(Runnable work) {
        statements.set(0);
        work.run();
        return statements.get();
    }

    /** How many transactions the work commits. */
    public int transactionsOf(Runnable work) {
        transactions.set(0);
        work.run();
        return transactions.get();
    }

    private DataSource counting(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (name, result) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, (call, made) -> {
                            if (call.equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            if (call.equals("commit")) {
                                transactions.incrementAndGet();
                            }
                            return made;
                        })
                        : result);
    }

    private interface Seen {
        Object see(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Seen seen) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return seen.see(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
