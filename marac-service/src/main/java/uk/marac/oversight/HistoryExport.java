package uk.marac.oversight;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import uk.marac.gate.Export;
import uk.marac.gate.NotTaken;
import uk.marac.gate.Tx;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportLines;
import uk.marac.keys.ledger.export.ExportedEntry;

/** A history on its way out. That it was begun is in the log; it is written once. */
public final class HistoryExport {

    /**
     * What is given out.
     *
     * @param targets what an attempt that came to nothing may have asked for
     */
    record Begun(ExportHead head, Set<UUID> targets) {}

    private final Export<Begun> export;
    private final ExportLines lines;

    HistoryExport(Export<Begun> export, ExportLines lines) {
        this.export = export;
        this.lines = lines;
    }

    /** @throws NotTaken where it cannot be written; whoever has no line that ends it does not have it whole */
    public void writeTo(OutputStream receiver) {
        export.give(() -> write(new BufferedOutputStream(receiver)));
    }

    private void write(OutputStream out) {
        ExportHead head = export.begun().head();
        History history = new History(
                head,
                export.begun().targets(),
                query -> export.read(tx -> tx.log().page(query).orElseThrow()));
        put(lines.head(head), out);
        long entries = 0;
        List<History.Found> some = history.next(AuditService.PAGE);
        while (!some.isEmpty()) {
            for (ExportedEntry entry : proven(head, some)) {
                put(lines.entry(head, entry), out);
            }
            entries += some.size();
            some = history.next(AuditService.PAGE);
        }
        put(lines.end(head, entries), out);
        flush(out);
    }

    /** Nothing goes out with a proof that does not hold. */
    private List<ExportedEntry> proven(ExportHead head, List<History.Found> some) {
        List<ExportedEntry> entries = export.read(tx -> proved(tx, head, some));
        for (ExportedEntry entry : entries) {
            entry.requireIncluded(head.log());
            entry.requireOpened();
        }
        return entries;
    }

    private static List<ExportedEntry> proved(Tx tx, ExportHead head, List<History.Found> some) {
        LongFunction<List<Hash>> inclusions = tx.log().inclusions(head.log().size());
        return some.stream()
                .map(found -> new ExportedEntry(
                        found.place().index(),
                        found.place().leaf(),
                        found.cases(),
                        found.target(),
                        inclusions.apply(found.place().index())))
                .toList();
    }

    private static void put(List<String> lines, OutputStream out) {
        try {
            for (String line : lines) {
                out.write(line.getBytes(StandardCharsets.US_ASCII));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new NotTaken(e);
        }
    }

    private static void flush(OutputStream out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new NotTaken(e);
        }
    }
}
