package uk.marac.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * How long an entry waits: from the moment before it is written, in its act's own transaction, to the moment at which
 * somebody else sees a signed checkpoint that covers it.
 */
final class SequencingLag implements Workload {

    private static final long ASKED_EVERY_MILLIS = 5;
    /** Twice the sequencer's period: so that it, and not the end of the run, places the last. */
    private static final long LEFT_ALONE_MILLIS = 500;

    private static final String NEWEST = "SELECT coalesce(max(size), 0) FROM marac.log_checkpoint WHERE area_id = ?";
    private static final String PLACES = """
            SELECT e.request_id, b.first + placed.position - 1 AS index
              FROM marac.log_batch b
              CROSS JOIN LATERAL unnest(b.entry_ids) WITH ORDINALITY AS placed (id, position)
              JOIN marac.audit_entry e ON e.area_id = b.area_id AND e.id = placed.id
             WHERE b.area_id = ? AND b.at >= ?
            """;

    private final LedgerSide side;
    private final DataSource superuser;
    private final UUID area;
    private final Map<UUID, Long> staged = new ConcurrentHashMap<>();
    private final NavigableMap<Long, Long> seen = new TreeMap<>();

    SequencingLag(LedgerSide side, DataSource superuser) {
        this.side = side;
        this.superuser = superuser;
        this.area = side.desks.get(0).area().value();
    }

    /** @return milliseconds of each entry */
    double[] millis(int clients, Duration time) throws Exception {
        Instant since = Instant.now();
        AtomicBoolean running = new AtomicBoolean(true);
        ExecutorService observer = Executors.newSingleThreadExecutor();
        try {
            Future<Long> watching = observer.submit(() -> watch(running));
            try {
                var unused = Clients.perSecond(this, clients, time);
            } finally {
                running.set(false);
            }
            if (watching.get() < 2) {
                throw new IllegalStateException("nobody looked; nothing was measured");
            }
        } finally {
            observer.shutdownNow();
        }
        return lags(since);
    }

    @Override
    public String name() {
        return "sequencing lag";
    }

    @Override
    public void begin() {
        side.begin();
    }

    @Override
    public void act(int client) {
        side.write(client, request -> staged.put(request, System.nanoTime()));
    }

    @Override
    public void end() throws Exception {
        Thread.sleep(LEFT_ALONE_MILLIS);
        side.end();
    }

    /** @return how often it asked */
    private long watch(AtomicBoolean running) throws SQLException, InterruptedException {
        try (Connection connection = superuser.getConnection();
                PreparedStatement newest = connection.prepareStatement(NEWEST)) {
            newest.setObject(1, area);
            long asked = 0;
            boolean more = true;
            while (more) {
                // Asked once more after the end.
                more = running.get();
                try (ResultSet row = newest.executeQuery()) {
                    if (row.next()) {
                        seen.putIfAbsent(row.getLong(1), System.nanoTime());
                    }
                }
                asked++;
                Thread.sleep(ASKED_EVERY_MILLIS);
            }
            return asked;
        }
    }

    private double[] lags(Instant since) throws SQLException {
        List<Double> lags = new ArrayList<>();
        try (Connection connection = superuser.getConnection();
                PreparedStatement places = connection.prepareStatement(PLACES)) {
            places.setObject(1, area);
            places.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = places.executeQuery()) {
                while (row.next()) {
                    Long at = staged.remove(row.getObject("request_id", UUID.class));
                    Map.Entry<Long, Long> covered = seen.higherEntry(row.getLong("index"));
                    if (at != null && covered != null) {
                        lags.add((covered.getValue() - at) / 1e6);
                    }
                }
            }
        }
        if (!staged.isEmpty()) {
            throw new IllegalStateException("entries were seen under no checkpoint; nothing was measured");
        }
        return lags.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
