package uk.marac.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A member says what came of an action, one after another and many at once, with the log as it is; beside the same write
 * that leaves a plain audit row, a link of a hash chain, or nothing.
 */
final class LedgerBenchmark implements Benchmark {

    private static final int READERS = 30;
    private static final int LAG_CLIENTS = 8;
    private static final int PERIOD_MILLIS = 250;

    /**
     * @param warmUp of each side before anything, for the compiler
     * @param lag for how long the wait of entries is measured
     */
    record Plan(List<Integer> clients, Duration warmUp, Rates.Pace pace, Duration lag) {}

    private static final Plan FULL = new Plan(
            List.of(1, 8, WriteSides.DESKS),
            Duration.ofSeconds(15),
            new Rates.Pace(5, Duration.ofSeconds(2), Duration.ofSeconds(6)),
            Duration.ofSeconds(30));
    private static final Plan QUICK = new Plan(
            List.of(1, 8, WriteSides.DESKS),
            Duration.ofSeconds(3),
            new Rates.Pace(3, Duration.ofMillis(300), Duration.ofSeconds(1)),
            Duration.ofSeconds(5));

    @Override
    public String about() {
        return "audited writes by 1, 8 and 32 clients, against a plain audit row and a hash chain; the sequencer's lag";
    }

    @Override
    public void run(boolean quick, Consumer<Figure> figures) throws Exception {
        Plan plan = quick ? QUICK : FULL;
        try (TemporaryFolder temporary = new TemporaryFolder();
                PostgresServer postgres = new PostgresServer();
                WriteSides sides = new WriteSides(postgres, temporary.path)) {
            measure(sides, plan, quick ? " (slices of 1 s)" : "", figures);
        }
    }

    /** @param suffix of every name */
    static void measure(WriteSides sides, Plan plan, String suffix, Consumer<Figure> figures) throws Exception {
        sides.compare(figures);
        List<Workload> all = sides.all();
        var unused = Rates.of(all, LAG_CLIENTS, new Rates.Pace(0, plan.warmUp, Duration.ZERO));
        for (int clients : plan.clients) {
            Rates rates = Rates.of(all, clients, plan.pace);
            String name = "write " + clients + (clients == 1 ? " client" : " clients") + suffix;
            for (int peer = 1; peer < all.size(); peer++) {
                figures.accept(
                        rates.against(peer, name, "writes/s", all.get(peer).name()));
            }
        }
        List<CaseReaders> readers = List.of(new CaseReaders(sides.ledger, true), new CaseReaders(sides.ledger, false));
        figures.accept(Rates.of(readers, READERS, plan.pace)
                .against(1, "thirty readers of one case" + suffix, "reads/s", "thirty readers of a case each"));
        double[] lags = new SequencingLag(sides.ledger, sides.ledgerDatabase).millis(LAG_CLIENTS, plan.lag);
        lag(figures, "p50" + suffix, Percentiles.percentile(50, lags));
        lag(figures, "p95" + suffix, Percentiles.percentile(95, lags));
        lag(figures, "max" + suffix, Percentiles.percentile(100, lags));
    }

    private static void lag(Consumer<Figure> figures, String which, double millis) {
        figures.accept(new Figure(
                "sequencing lag, " + LAG_CLIENTS + " clients, " + which,
                millis,
                "ms",
                "the sequencer's period, " + PERIOD_MILLIS + " ms",
                millis / PERIOD_MILLIS));
    }
}
