package uk.marac.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.keys.ledger.export.OpenedId;
import uk.marac.keys.ledger.export.v1.ExportReaderV1;
import uk.marac.keys.ledger.export.v1.ExportV1;
import uk.marac.keys.ledger.note.Checkpoint;

/**
 * Whether a file is the whole history that was asked for: its checkpoint under the trusted keys, each entry in that log and about
 * one of the cases, no number of a case missing, and its end.
 */
public final class ExportCheck {
    private static final String HEAD = "line 1";

    private final TrustedKeys trust;
    private final ExportHead.Subject subject;
    private final UUID asked;
    private final Findings findings = new Findings();
    private final Set<Long> places = new HashSet<>();
    private final Set<UUID> areas = new HashSet<>();
    private final Map<UUID, Set<Long>> numbers = new HashMap<>();
    private @Nullable ExportHead head;
    private @Nullable Checkpoint log;
    private long entries;
    private boolean ended;

    /** @param asked the case or person that was asked for */
    public ExportCheck(TrustedKeys trust, ExportHead.Subject subject, UUID asked) {
        this.trust = trust;
        this.subject = subject;
        this.asked = asked;
    }

    public Findings run(Path file) throws IOException {
        try (BoundedLines lines = new BoundedLines(file, ExportReaderV1.LONGEST_LINE)) {
            begin(lines.next());
            long at = 1;
            for (String line = lines.next(); line != null; line = lines.next()) {
                at++;
                String where = "line " + at;
                if (ended) {
                    findings.add(Kind.MALFORMED, where, "stands after the end");
                } else if (ExportReaderV1.isEnd(line)) {
                    ended = true;
                    end(where, line);
                } else {
                    entry(where, line);
                }
            }
            if (!ended) {
                findings.add(Kind.MISSING, "line " + (at + 1), "the file has no end: it was cut off");
            }
        } catch (MalformedException e) {
            findings.add(Kind.MALFORMED, "the file", "has " + e.getMessage());
        }
        if (ended) {
            numbers.forEach(this::numbered);
        }
        return findings;
    }

    /** Whether nothing is wrong with it but that it stops before its end. */
    public boolean isOnlyCutOff() {
        return !ended && findings.counts().keySet().equals(Set.of(Kind.MISSING));
    }

    /** How many there were. */
    public long entries() {
        return entries;
    }

    /** Null where the checkpoint is not one that the trusted keys signed. */
    public @Nullable Checkpoint log() {
        return log;
    }

    private void begin(@Nullable String line) {
        if (line == null) {
            findings.add(Kind.MISSING, HEAD, "the file is empty");
            return;
        }
        try {
            ExportHead read = ExportReaderV1.head(line);
            head = read;
            if (read.subject() != subject || !read.id().equals(asked)) {
                findings.add(Kind.OTHER_SUBJECT, HEAD, "is of another case or person than was asked for");
            }
            log = trust.open(read.checkpoint()).checkpoint();
            read.cases().forEach(caseId -> numbers.put(caseId, new HashSet<>()));
        } catch (MalformedException e) {
            findings.add(Kind.MALFORMED, HEAD, String.valueOf(e.getMessage()));
        } catch (NotVerifiedException e) {
            findings.add(Kind.NOT_SIGNED, HEAD, "not signed as the trusted keys ask: " + e.getMessage());
        }
    }

    private void entry(String where, String line) {
        entries++;
        try {
            ExportedEntry entry = ExportReaderV1.entry(line);
            LedgerLeaf leaf = entry.parsed();
            if (!places.add(entry.index())) {
                findings.add(Kind.ENTRY_TWICE, where, entry.index(), "stands in the file before");
            }
            if (areas.add(leaf.entry().areaId()) && areas.size() > 1) {
                findings.add(Kind.OTHER_AREA, where, entry.index(), "is of another area than the first");
            }
            included(where, entry);
            opened(where, entry);
            for (OpenedId opened : entry.cases()) {
                number(where, entry, opened, ExportV1.seq(leaf, opened.ordinal()));
            }
        } catch (MalformedException e) {
            findings.add(Kind.MALFORMED, where, String.valueOf(e.getMessage()));
        }
    }

    private void included(String where, ExportedEntry entry) {
        Checkpoint signed = log;
        if (signed == null) {
            return;
        }
        try {
            entry.requireIncluded(signed);
        } catch (NotVerifiedException e) {
            findings.add(Kind.ENTRY_DIFFERS, where, entry.index(), "is not proven to stand there in the log");
        }
    }

    private void opened(String where, ExportedEntry entry) {
        try {
            entry.requireOpened();
        } catch (NotVerifiedException e) {
            findings.add(Kind.OPENING_DIFFERS, where, entry.index(), "does not commit to what it is said to concern");
        }
    }

    private void number(String where, ExportedEntry entry, OpenedId opened, long seq) {
        Set<Long> ofCase = numbers.get(opened.id());
        if (ofCase == null) {
            if (head != null) {
                findings.add(Kind.OTHER_SUBJECT, where, entry.index(), "is of a case that was not asked for");
            }
        } else if (!ofCase.add(seq)) {
            findings.add(Kind.CASE_NUMBER, where, entry.index(), "number " + seq + " of its case was there before");
        }
    }

    private void numbered(UUID caseId, Set<Long> seqs) {
        for (long seq = 1; seq <= seqs.size(); seq++) {
            if (!seqs.contains(seq)) {
                String what = "number " + seq + " of case " + caseId + " is missing";
                findings.add(Kind.CASE_NUMBER, HEAD, what);
                return;
            }
        }
    }

    private void end(String where, String line) {
        try {
            if (ExportReaderV1.end(line) != entries) {
                findings.add(Kind.MISSING, where, "says another number of entries than there are");
            }
        } catch (MalformedException e) {
            findings.add(Kind.MALFORMED, where, String.valueOf(e.getMessage()));
        }
    }
}
