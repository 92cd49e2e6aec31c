package uk.marac.keys.ledger.export.fhir;

import static uk.marac.keys.ledger.export.fhir.Resources.object;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportLines;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.keys.ledger.export.Json;
import uk.marac.keys.ledger.export.OpenedId;

/**
 * One resource a line. An act on several cases is one resource for each, as the profiles ask. The last line is an
 * {@code OperationOutcome} that says how many entries there were: a file without it is not whole.
 */
public final class FhirR4 implements ExportLines {

    @Override
    public List<String> head(ExportHead head) {
        return List.of();
    }

    @Override
    public List<String> entry(ExportHead head, ExportedEntry entry) {
        String id = entry.parsed().entry().id().toString();
        List<UUID> cases = entry.cases().stream().map(OpenedId::id).distinct().toList();
        if (cases.isEmpty()) {
            return List.of(new AuditEvent(head, entry, null).json(id));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            lines.add(new AuditEvent(head, entry, cases.get(i)).json(i == 0 ? id : id + "-" + i));
        }
        return lines;
    }

    @Override
    public List<String> end(ExportHead head, long entries) {
        return List.of(Json.of(object(
                "resourceType",
                "OperationOutcome",
                "issue",
                List.of(object(
                        "severity",
                        "information",
                        "code",
                        "informational",
                        "diagnostics",
                        "end: " + entries + " entries, log of size "
                                + head.log().size())))));
    }
}
