package uk.marac.benchmarks;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import uk.marac.DatabaseSettings;
import uk.marac.SecretReference;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.ledger.SinkFolder;

/**
 * One PostgreSQL with a database for each way in which a write can leave a trace. They hold the same rows, are reached as
 * the service reaches its own, and differ in the trace alone; but for one whose rows are in plaintext.
 */
final class WriteSides implements AutoCloseable {

    static final int DESKS = 32;
    static final String LEDGER = "ledger";
    private static final int SPARE_CONNECTIONS = 8;

    private record Side(DataSource pool, Pattern trail, Function<DataSource, Workload> over, Workload work) {}

    /** How many statements an act takes, of the write itself and of its trace. */
    private record Statements(int write, int trail) {}

    final LedgerSide ledger;
    final DataSource ledgerDatabase;
    private final PostgresServer postgres;
    private final Path password;
    private final List<ManagedDataSource> pools = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();

    WriteSides(PostgresServer postgres, Path folder) throws Exception {
        this.postgres = postgres;
        this.password = Files.writeString(folder.resolve("service-password"), PostgresServer.PASSWORD);
        this.ledgerDatabase = postgres.superuser(LEDGER);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Installation sealed = new Installation(postgres, LEDGER, new RowSealerV1(), folder);
        List<Desk> desks = sealed.desks(DESKS, now);
        Installation plaintext = new Installation(postgres, "plaintext", new PlaintextSealing(), folder);
        List<Desk> plaintextDesks = plaintext.desks(DESKS, now);
        for (String copy : List.of("audit_row", "hash_chain", "unaudited")) {
            postgres.copy(LEDGER, copy);
        }
        SinkFolder sink = new SinkFolder(Files.createDirectory(folder.resolve("sink")));
        DataSource pool = pool(LEDGER);
        this.ledger = new LedgerSide(sealed.wiring(pool, sink), ledgerDatabase, desks);
        sides.add(new Side(
                pool,
                LedgerSide.STATEMENTS,
                over -> new LedgerSide(sealed.wiring(over, sink), ledgerDatabase, desks),
                ledger));
        peer("plain audit row", "audit_row", new AuditRow(), sealed, desks);
        peer("hash chain", "hash_chain", new HashChain(), sealed, desks);
        peer("unaudited write", "unaudited", Trail.NONE, sealed, desks);
        peer("plain audit row, row in plaintext", "plaintext", new AuditRow(), plaintext, plaintextDesks);
    }

    /** Ours first. */
    List<Workload> all() {
        return sides.stream().map(Side::work).toList();
    }

    /** @throws IllegalStateException unless all sides do the same write, statement for statement */
    void compare(Consumer<Figure> figures) throws Exception {
        Statements ours = count(sides.get(0));
        List<Statements> theirs = new ArrayList<>();
        for (Side peer : sides.subList(1, sides.size())) {
            theirs.add(count(peer));
        }
        if (theirs.stream().anyMatch(peer -> peer.write != ours.write)) {
            throw new IllegalStateException("the sides do not do the same write; nothing was measured");
        }
        figures.accept(new Figure("statements of a write, equal in all", ours.write, "SQL", "every other", 1));
        figures.accept(new Figure(
                "statements of its trace",
                ours.trail,
                "SQL",
                sides.get(1).work.name(),
                ours.trail / (double) theirs.get(0).trail));
    }

    private static Statements count(Side side) throws Exception {
        StatementLog log = new StatementLog();
        Workload work = side.over.apply(log.over(side.pool));
        // The first fetches what is kept in memory from then on.
        work.act(0);
        log.clear();
        work.act(0);
        int trail = log.with(side.trail);
        return new Statements(log.size() - trail, trail);
    }

    private void peer(String name, String database, Trail trail, Installation installation, List<Desk> desks)
            throws SQLException {
        PostgresServer.execute(postgres.superuser(database), trail.tables());
        DataSource pool = pool(database);
        Function<DataSource, Workload> over = source -> new PeerSide(name, trail, installation, source, desks);
        sides.add(new Side(pool, trail.statements(), over, over.apply(pool)));
    }

    private DataSource pool(String database) {
        DatabaseSettings settings = new DatabaseSettings(
                postgres.url(database),
                PostgresServer.SERVICE_LOGIN,
                new SecretReference("file:" + password),
                DESKS + SPARE_CONNECTIONS,
                null,
                null);
        ManagedDataSource pool = settings.pool().build(new MetricRegistry(), database);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() throws IOException {
        for (ManagedDataSource pool : pools) {
            try {
                pool.stop();
            } catch (Exception e) {
                throw new IOException("a pool did not close", e);
            }
        }
    }
}
