package uk.marac.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.TrustPolicy;

/** What was found to be true, one fact a line. */
final class Report {
    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void trusted(TrustPolicy.Trusted trusted) {
        Checkpoint head = trusted.checkpoint();
        line("log", head.origin());
        line("size", head.size());
        line("root", head.root());
        for (Map.Entry<String, Long> witness : new TreeMap<>(trusted.witnessed()).entrySet()) {
            line("witness", witness.getKey() + " at " + Instant.ofEpochSecond(witness.getValue()));
        }
    }

    void entry(long index, LedgerEntry entry) {
        line("index", index);
        line("entry", entry.id());
        line("time", Instant.EPOCH.plusNanos(Math.multiplyExact(entry.timeMicros(), 1000L)));
        line("actor", entry.actorId() + " " + entry.actorKind());
        line("act", entry.permission() + " " + entry.outcome());
        line("rows", entry.rows().size());
    }

    private void line(String name, Object value) {
        out.printf("%-8s %s%n", name, value);
    }
}
