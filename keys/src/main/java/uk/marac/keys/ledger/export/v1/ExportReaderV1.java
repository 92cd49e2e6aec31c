package uk.marac.keys.ledger.export.v1;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.keys.ledger.export.OpenedId;
import uk.marac.keys.ledger.note.SignedNote;

/**
 * Reads the lines that {@link ExportV1} writes, and no others. Of a line only what can be proven is taken; the line is made
 * again of that and compared, so that nothing else in it can say anything else.
 */
public final class ExportReaderV1 {
    /** Of one line; an entry with all that proves it has less. */
    public static final int LONGEST_LINE = 1 << 21;

    private static final String PROVEN = ",\"index\":";
    private static final ExportV1 FORM = new ExportV1();

    private ExportReaderV1() {}

    /** @throws MalformedException for anything but a line that begins such a file */
    public static ExportHead head(String line) {
        Scan scan = new Scan(line, 0);
        scan.skip("{\"type\":\"head\",\"schema\":\"" + ExportV1.SCHEMA + "\",\"subject\":\"");
        ExportHead.Subject subject = subject(scan.until('"'));
        UUID id = scan.skip(",\"id\":\"").uuid();
        List<UUID> cases = new ArrayList<>();
        scan.skip(",\"cases\":[");
        while (scan.is("\"") || scan.is(",\"")) {
            cases.add(scan.uuid());
        }
        scan.skip("],\"origin\":\"").until('"');
        scan.skip(",\"size\":").number();
        byte[] note = scan.skip(",\"checkpoint\":\"").base64();
        ExportHead head = new ExportHead(subject, id, cases, SignedNote.parse(note));
        return same(line, FORM.head(head).get(0), head);
    }

    /** @throws MalformedException for anything but the line of an entry */
    public static ExportedEntry entry(String line) {
        int from = line.indexOf(PROVEN);
        if (from < 0) {
            throw new MalformedException("not the form of such a line");
        }
        Scan scan = new Scan(line, from);
        long index = scan.skip(PROVEN).number();
        scan.skip(",\"cases\":[");
        List<OpenedId> cases = new ArrayList<>();
        while (scan.is("{\"case\":\"") || scan.is(",{\"case\":\"")) {
            cases.add(opened(scan));
            scan.skip(",\"seq\":").number();
            scan.skip("}");
        }
        scan.skip("],\"target\":");
        OpenedId target = target(scan);
        byte[] leaf = scan.skip(",\"leaf\":\"").base64();
        scan.skip(",\"proof\":[");
        List<Hash> path = new ArrayList<>();
        while (scan.is("\"") || scan.is(",\"")) {
            path.add(Hash.of(scan.base64()));
        }
        ExportedEntry entry = new ExportedEntry(index, leaf, cases, target, path);
        return same(line, ExportV1.line(entry), entry);
    }

    /**
     * How many entries came before.
     *
     * @throws MalformedException for anything but the line that ends such a file
     */
    public static long end(String line) {
        long entries = new Scan(line, 0).skip("{\"type\":\"end\",\"entries\":").number();
        return same(line, "{\"type\":\"end\",\"entries\":" + entries + "}", entries);
    }

    public static boolean isEnd(String line) {
        return line.startsWith("{\"type\":\"end\"");
    }

    private static ExportHead.Subject subject(String name) {
        try {
            return ExportHead.Subject.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("of whom it is, is not known");
        }
    }

    private static @Nullable OpenedId target(Scan scan) {
        if (scan.is("null")) {
            return null;
        }
        scan.skip("{\"id\":\"");
        OpenedId target = opened(scan);
        scan.skip("}");
        return target;
    }

    private static OpenedId opened(Scan scan) {
        UUID id = scan.uuid();
        int ordinal = scan.skip(",\"ordinal\":").ordinal();
        return new OpenedId(ordinal, id, scan.skip(",\"salt\":\"").hex());
    }

    private static <T> T same(String line, String again, T read) {
        if (!line.equals(again)) {
            throw new MalformedException("says something else than its bytes, or in another spelling");
        }
        return read;
    }
}
