package uk.marac.verify;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.ledger.SinkDisagrees;
import uk.marac.ledger.SinkFolder;
import uk.marac.ledger.SinkLog;

/** Goes through every area, each as it stands at one moment, while the service may go on. Leaves an entry in each. */
public final class Verifier {

    /** Ids held in memory at once; some hundred bytes each. */
    private static final int AT_ONCE = 500_000;

    private final Gate gate;
    private final @Nullable SinkFolder sink;
    private final int atOnce;

    public Verifier(Gate gate, @Nullable SinkFolder sink) {
        this(gate, sink, AT_ONCE);
    }

    Verifier(Gate gate, @Nullable SinkFolder sink, int atOnce) {
        this.gate = gate;
        this.sink = sink;
        this.atOnce = atOnce;
    }

    /** How much of the installation was looked at. */
    public record Summary(long areas, long entries, long rows) {}

    /** @param out takes what is wrong; nothing where all is as it should be */
    public Summary verify(Actor operator, Consumer<Finding> out) {
        // Read before the database is, which only grows: so a checkpoint that is not there was never stored or is lost.
        Map<String, Optional<Checkpoint>> outside = newestOutside(out);
        TreeSet<String> unmatched = new TreeSet<>(outside.keySet());
        long areas = 0;
        long entries = 0;
        long rows = 0;
        for (AreaId area : gate.areas()) {
            Findings findings = new Findings(area, out);
            areas++;
            try {
                AreaCheck check = gate.read(operator, Permission.VERIFY_RECORDS, Target.area(area), tx -> {
                    AreaCheck whole = new AreaCheck(tx, findings, atOnce);
                    String log = SinkFolder.name(tx.log().walk().head().origin());
                    unmatched.remove(log);
                    tx.log().walk().closed().forEach(closed -> unmatched.remove(SinkFolder.name(closed.origin())));
                    compareSink(whole, outside.getOrDefault(log, Optional.empty()));
                    new SuccessorCheck(tx, findings).run(sink);
                    whole.run();
                    return whole;
                });
                entries += check.entries();
                rows += check.rows();
            } catch (RuntimeException e) {
                // What was found before it stays found; the rest of the installation is still looked at.
                findings.add(Kind.AREA_UNREADABLE, e.getClass().getSimpleName());
            }
        }
        unmatched.forEach(log -> new Findings(AreaId.INSTALLATION, out).add(Kind.SINK_OF_NO_LOG, "log=" + log));
        return new Summary(areas, entries, rows);
    }

    private void compareSink(AreaCheck check, Optional<Checkpoint> newest) {
        if (sink != null) {
            check.compare(sink, newest);
        }
    }

    private Map<String, Optional<Checkpoint>> newestOutside(Consumer<Finding> out) {
        Map<String, Optional<Checkpoint>> newest = new TreeMap<>();
        if (sink != null) {
            Findings findings = new Findings(AreaId.INSTALLATION, out);
            try {
                for (String log : sink.names()) {
                    newest.put(log, newest(sink.named(log), log, findings));
                }
            } catch (UncheckedIOException e) {
                findings.add(Kind.SINK_UNREADABLE, "folder");
            }
        }
        return newest;
    }

    private static Optional<Checkpoint> newest(SinkLog log, String name, Findings findings) {
        try {
            return log.newest();
        } catch (SinkDisagrees e) {
            findings.add(Kind.SINK_UNREADABLE, "log=" + name);
            return Optional.empty();
        }
    }
}
