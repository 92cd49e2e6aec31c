package uk.marac.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.marac.cli.check.Finding;
import uk.marac.cli.check.Findings;
import uk.marac.cli.check.Kind;
import uk.marac.cli.check.Result;
import uk.marac.keys.ledger.export.Json;
import uk.marac.keys.ledger.note.Checkpoint;

/** What a check found, for people and for programs. */
final class VerifyReport {
    private static final String SCHEMA = "marac-audit-verify-1";

    private final Result result;

    VerifyReport(Result result) {
        this.result = result;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        line(out, "log", result.origin());
        Checkpoint head = result.head();
        line(out, "size", head == null ? "unknown: no checkpoint has the signatures" : head.size());
        if (head != null) {
            line(out, "root", head.root());
        }
        line(out, "mode", result.quick() ? "quick: no entry was read" : "full");
        line(
                out,
                "checked",
                result.bundles() + " bundles, " + result.tiles() + " tiles, " + result.compared() + " checkpoints");
        if (result.notCompared() > 0) {
            line(out, "skipped", result.notCompared() + " checkpoints, because something before them is missing");
        }
        if (result.caseNumbersTo() != null) {
            line(out, "skipped", "numbers of cases from entry " + result.caseNumbersTo() + " on");
        }
        result.findings().kept().forEach(finding -> out.append(finding).append(System.lineSeparator()));
        result.findings().counts().forEach((kind, count) -> more(out, kind, count));
        long total = result.findings().total();
        String verdict = total == 0 ? "WHOLE" : "NOT WHOLE: " + total + (total == 1 ? " finding" : " findings");
        return out.append(verdict).append(System.lineSeparator()).toString();
    }

    String json() {
        Checkpoint head = result.head();
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("schema", SCHEMA);
        report.put("whole", result.isWhole());
        report.put("quick", result.quick());
        report.put("log", result.origin());
        report.put("size", head == null ? null : head.size());
        report.put("root", head == null ? null : head.root());
        report.put("bundles", result.bundles());
        report.put("tiles", result.tiles());
        report.put("checkpoints", result.compared());
        report.put("checkpointsNotCompared", result.notCompared());
        report.put("caseNumbersNotCheckedFrom", result.caseNumbersTo());
        report.put("counts", result.findings().counts());
        report.put(
                "findings",
                result.findings().kept().stream().map(VerifyReport::json).toList());
        return Json.of(report) + System.lineSeparator();
    }

    private static Map<String, @Nullable Object> json(Finding finding) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", finding.kind());
        json.put("where", finding.where());
        json.put("entry", finding.index());
        json.put("what", finding.what());
        return json;
    }

    private static void more(StringBuilder out, Kind kind, long count) {
        if (count > Findings.KEPT) {
            out.append("and ").append(count - Findings.KEPT).append(" more of ").append(kind);
            out.append(System.lineSeparator());
        }
    }

    private static void line(StringBuilder out, String name, Object value) {
        out.append(String.format(Locale.ROOT, "%-8s %s%n", name, value));
    }
}
