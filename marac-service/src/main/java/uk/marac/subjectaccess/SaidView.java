package uk.marac.subjectaccess;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import uk.marac.vault.Narrative;

/** What stands in one column; only of items that are disclosable. A list is as JSON writes it. */
public record SaidView(String column, Narrative value) {

    static List<SaidView> of(Map<String, JsonNode> columns) {
        return columns.entrySet().stream()
                .map(column -> new SaidView(
                        column.getKey(),
                        new Narrative(
                                column.getValue().isTextual()
                                        ? column.getValue().textValue()
                                        : column.getValue().toString())))
                .toList();
    }
}
