package uk.marac.subjectaccess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Restricted;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.Id;
import uk.marac.id.PersonId;
import uk.marac.vault.Sealed;

/** Reads rows of any table by their components, and what is sealed in them as trees of JSON. */
final class FieldTrees {

    private final ObjectMapper json;

    FieldTrees(ObjectMapper json) {
        this.json = json;
    }

    OpenedRow opened(Record row) {
        Map<String, Object> clear = new HashMap<>();
        SortedMap<String, JsonNode> sealed = new TreeMap<>();
        Instant at = null;
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            Object value = value(row, component);
            if (component.isAnnotationPresent(Sealed.class)) {
                JsonNode tree = json.valueToTree(value);
                if (!isEmpty(tree)) {
                    sealed.put(column(component), tree);
                }
            } else if (value != null) {
                clear.put(component.getName(), value);
                at = at == null && value instanceof Instant time ? time : at;
            }
        }
        Id id = (Id) clear.get("id");
        if (id == null) {
            throw new IllegalStateException("a row without an id");
        }
        Restricted restricted = row instanceof Restricted some ? some : null;
        return new OpenedRow(
                id.value(),
                id instanceof CaseId own ? own : (CaseId) caseOf(clear),
                (AgencyId) clear.get("agencyId"),
                clear.get("actionId") instanceof ActionId action ? action.value() : null,
                clear.get("personId") instanceof PersonId person
                        ? person
                        : id instanceof PersonId own && clear.containsKey("role") ? own : null,
                at,
                restricted == null ? null : restricted.audience(),
                restricted == null ? List.<AgencyId>of() : restricted.namedAgencies(),
                restricted != null && restricted.isDraft(),
                Boolean.TRUE.equals(clear.get("confidential")),
                sealed);
    }

    private static Object caseOf(Map<String, Object> clear) {
        Object caseId = clear.get("caseId");
        if (caseId == null) {
            throw new IllegalStateException("a row of no case was asked for by its case");
        }
        return caseId;
    }

    /** Null, an empty text, list or record. */
    private static boolean isEmpty(JsonNode tree) {
        return tree.isNull()
                || (tree.isContainerNode() && tree.isEmpty())
                || (tree.isTextual() && tree.textValue().isEmpty());
    }

    private static @Nullable Object value(Record row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("unreadable component " + component.getName(), e);
        }
    }

    private static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
