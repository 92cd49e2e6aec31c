package uk.marac.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import uk.marac.keys.seal.v1.RowSealerV1;

/**
 * One representative reads a circulated agenda of thirty cases through the whole service, beside a twin that stores
 * plaintext, and with a full database beside an almost empty one.
 */
final class AgendaBenchmark implements Benchmark {

    private record Plan(Installation.Size small, Installation.Size large, Duration warmUp, int rounds, int requests) {}

    private static final Plan FULL = new Plan(
            new Installation.Size(1, 1, AreaLoader.MEETINGS_A_YEAR),
            new Installation.Size(4, 5, AreaLoader.MEETINGS_A_YEAR),
            Duration.ofSeconds(30),
            15,
            100);
    private static final Plan QUICK =
            new Plan(new Installation.Size(1, 1, 4), new Installation.Size(4, 5, 4), Duration.ofSeconds(10), 5, 100);

    @Override
    public String about() {
        return "reading an agenda of 30 cases, against a twin that stores plaintext, and with 20 area-years against 1";
    }

    @Override
    public void run(boolean quick, Consumer<Figure> figures) throws Exception {
        Plan plan = quick ? QUICK : FULL;
        String suffix = quick ? " (area-years of " + plan.small.cases() + " cases)" : "";
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        System.err.printf(
                "Loading %,d cases, the same for the twin, and %,d.%n", plan.small.cases(), plan.large.cases());
        try (TemporaryFolder temporary = new TemporaryFolder();
                PostgresServer postgres = new PostgresServer();
                Issuer issuer = new Issuer()) {
            Path folder = temporary.path;
            Installation sealed = new Installation(postgres, "sealed_small", new RowSealerV1(), folder);
            Installation twin = new Installation(postgres, "plaintext_small", new PlaintextSealing(), folder);
            Installation full = new Installation(postgres, "sealed_large", new RowSealerV1(), folder);
            Installation.Agenda inSealed = sealed.load(plan.small, now);
            Installation.Agenda inTwin = twin.load(plan.small, now);
            Installation.Agenda inFull = full.load(plan.large, now);
            try (MeasuredService ours = MeasuredService.start(postgres, sealed, issuer, folder)) {
                AgendaReader reader = new AgendaReader(ours.address(), inSealed, issuer);
                try (MeasuredService theirs = MeasuredService.start(postgres, twin, issuer, folder)) {
                    AgendaReader twinReader = new AgendaReader(theirs.address(), inTwin, issuer);
                    figures.accept(same("agenda cases, equal in both", reader, twinReader, "plaintext twin"));
                    Rounds rounds = Rounds.of(plan.warmUp, plan.rounds, plan.requests, reader::read, twinReader::read);
                    figures.accept(rounds.percentile(50, "agenda p50" + suffix, "plaintext twin"));
                    figures.accept(rounds.percentile(95, "agenda p95" + suffix, "plaintext twin"));
                }
                try (MeasuredService large = MeasuredService.start(postgres, full, issuer, folder)) {
                    AgendaReader fullReader = new AgendaReader(large.address(), inFull, issuer);
                    figures.accept(same("agenda cases, equal at both sizes", fullReader, reader, "1 area-year"));
                    Rounds rounds = Rounds.of(plan.warmUp, plan.rounds, plan.requests, fullReader::read, reader::read);
                    String name = "agenda p95, " + plan.large.areaYears() + " area-years" + suffix;
                    figures.accept(rounds.percentile(95, name, plan.small.areaYears() + " area-year"));
                }
            }
        }
    }

    /** @throws IllegalStateException unless both answer the same, with every case */
    private static Figure same(String name, AgendaReader ours, AgendaReader theirs, String against) throws Exception {
        JsonNode answer = ours.json();
        int cases = answer.get("items").size();
        if (cases != Installation.AGENDA || !answer.equals(theirs.json())) {
            throw new IllegalStateException("the two sides do not answer the same; nothing was measured");
        }
        return new Figure(name, cases, "cases", against, 1);
    }
}
