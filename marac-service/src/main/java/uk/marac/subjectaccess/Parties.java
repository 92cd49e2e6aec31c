package uk.marac.subjectaccess;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.id.PersonId;
import uk.marac.matching.MentionedNames;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;

/** The people of one case, of whom one asks. */
final class Parties {

    /** By which what is said in a row says whom it is about; none where it is about the family. */
    private static final String WHOM = "person";

    private final Map<PersonId, PersonRow> people = new LinkedHashMap<>();
    private final Map<PersonId, MentionedNames> names = new LinkedHashMap<>();
    private final Set<PersonId> own;
    private final boolean harms;

    /** @param own the records of who asks */
    Parties(List<PersonRow> people, Set<PersonId> own, boolean harms) {
        for (PersonRow person : people) {
            this.people.put(person.id(), person);
            this.names.put(person.id(), MentionedNames.of(person));
        }
        this.own = own;
        this.harms = harms;
    }

    boolean isOwn(PersonId person) {
        return own.contains(person);
    }

    List<PersonRow> ownRecords() {
        return people.values().stream().filter(person -> isOwn(person.id())).toList();
    }

    /** What who asks is in the case; a child first. */
    PartyRole role() {
        return ownRecords().stream().anyMatch(person -> person.role() == PartyRole.CHILD)
                ? PartyRole.CHILD
                : ownRecords().get(0).role();
    }

    /** Whether who asks harms somebody in any of the cases of the report. */
    boolean harms() {
        return harms;
    }

    /** Null for a row that is about others and does not name who asks. */
    @Nullable
    About about(OpenedRow row) {
        if (row.owner() != null) {
            return isOwn(row.owner()) ? About.SUBJECT : null;
        }
        Set<PersonId> meant = meant(row);
        if (meant.isEmpty() || row.sealed().values().stream().anyMatch(Parties::isOfTheFamily)) {
            return About.EVERYBODY;
        }
        if (meant.stream().anyMatch(this::isOwn)) {
            return own.containsAll(meant) ? About.SUBJECT : About.SUBJECT_AND_OTHERS;
        }
        boolean named = ownRecords().stream()
                .anyMatch(record -> !namedIn(record.id(), row.sealed()).isEmpty());
        return named ? About.OTHERS : null;
    }

    /** Everybody else whom the row is about by id, or whom its texts name. */
    List<ThirdPartyView> others(OpenedRow row, Map<String, JsonNode> columns) {
        Set<PersonId> meant = meant(row);
        List<ThirdPartyView> others = new ArrayList<>();
        for (PersonRow person : people.values()) {
            List<String> namedIn = namedIn(person.id(), columns);
            if (!isOwn(person.id()) && (meant.contains(person.id()) || !namedIn.isEmpty())) {
                others.add(new ThirdPartyView(person.id(), person.role(), meant.contains(person.id()), namedIn));
            }
        }
        return others;
    }

    private List<String> namedIn(PersonId person, Map<String, JsonNode> columns) {
        MentionedNames mentioned = names.get(person);
        return columns.entrySet().stream()
                .filter(column ->
                        mentioned != null && texts(column.getValue()).stream().anyMatch(mentioned::isIn))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<PersonId> meant(OpenedRow row) {
        Set<String> texts = row.sealed().values().stream()
                .flatMap(tree -> texts(tree).stream())
                .collect(Collectors.toSet());
        Set<PersonId> meant = new LinkedHashSet<>(people.keySet());
        meant.removeIf(person -> !texts.contains(person.toString()));
        return meant;
    }

    private static boolean isOfTheFamily(JsonNode tree) {
        return tree.findValues(WHOM).stream().anyMatch(JsonNode::isNull);
    }

    /** Every text in it, however deep. */
    private static List<String> texts(JsonNode tree) {
        if (tree.isTextual()) {
            return List.of(tree.textValue());
        }
        List<String> texts = new ArrayList<>();
        tree.forEach(part -> texts.addAll(texts(part)));
        return texts;
    }
}
