package uk.marac.keys.ledger.export.v1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.export.EntryTime;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportLines;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.keys.ledger.export.Json;
import uk.marac.keys.ledger.export.OpenedId;
import uk.marac.keys.ledger.export.WrittenRows;

/** Writes {@code marac-audit-export-1}; docs/developers/ledger-format.md says what stands in it. */
public final class ExportV1 implements ExportLines {
    public static final String SCHEMA = "marac-audit-export-1";

    @Override
    public List<String> head(ExportHead head) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "head");
        line.put("schema", SCHEMA);
        line.put("subject", head.subject());
        line.put("id", head.id());
        line.put("cases", head.cases());
        line.put("origin", head.log().origin());
        line.put("size", head.log().size());
        line.put("checkpoint", base64(head.checkpoint().bytes()));
        return List.of(Json.of(line));
    }

    @Override
    public List<String> entry(ExportHead head, ExportedEntry entry) {
        return List.of(line(entry));
    }

    @Override
    public List<String> end(ExportHead head, long entries) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "end");
        line.put("entries", entries);
        return List.of(Json.of(line));
    }

    /** What can be proven stands last, so that a reader takes it from there and makes the rest of it again. */
    static String line(ExportedEntry exported) {
        LedgerLeaf leaf = exported.parsed();
        Map<String, @Nullable Object> line = told(leaf.entry());
        line.put("index", exported.index());
        line.put(
                "cases",
                exported.cases().stream().map(opened -> ofCase(leaf, opened)).toList());
        OpenedId target = exported.target();
        line.put("target", target == null ? null : opened("id", target.id(), target));
        line.put("leaf", base64(exported.leaf()));
        line.put(
                "proof",
                exported.path().stream().map(hash -> base64(hash.bytes())).toList());
        return Json.of(line);
    }

    private static Map<String, @Nullable Object> told(LedgerEntry entry) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("type", "entry");
        line.put("entry", entry.id());
        line.put("time", EntryTime.of(entry));
        line.put("area", entry.areaId());
        line.put("actor", entry.actorId());
        line.put("actorKind", entry.actorKind());
        line.put("agency", entry.agencyId());
        line.put("permission", entry.permission());
        line.put("outcome", entry.outcome());
        line.put("ground", entry.purpose());
        line.put("failure", entry.failureKind());
        line.put("request", entry.requestId());
        line.put("writes", WrittenRows.of(entry).stream().map(ExportV1::written).toList());
        return line;
    }

    private static Map<String, @Nullable Object> written(WrittenRows rows) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        written.put("table", rows.table());
        written.put("op", rows.op());
        written.put("rows", rows.rows());
        return written;
    }

    private static Map<String, @Nullable Object> ofCase(LedgerLeaf leaf, OpenedId opened) {
        Map<String, @Nullable Object> line = opened("case", opened.id(), opened);
        line.put("seq", seq(leaf, opened.ordinal()));
        return line;
    }

    private static Map<String, @Nullable Object> opened(String name, UUID id, OpenedId opened) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put(name, id);
        line.put("ordinal", opened.ordinal());
        line.put("salt", HexFormat.of().formatHex(opened.salt()));
        return line;
    }

    /** The entry's number among all of that case. */
    public static long seq(LedgerLeaf leaf, int ordinal) {
        return leaf.caseSeqs().stream()
                .filter(number -> number.ordinal() == ordinal)
                .mapToLong(CaseSeq::seq)
                .findFirst()
                .orElseThrow(() -> new MalformedException("an opened case has no number in its entry"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
