package uk.marac.subjectaccess;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import uk.marac.gate.Tx;
import uk.marac.held.Nature;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;

/** Everything that is held of one person in some cases, item by item. */
final class Inventory {

    /** Of a person's record what they know and is theirs alone. The rest of it somebody observed, or is of two. */
    private static final List<String> IDENTITY = List.of("surname", "given_names", "aliases", "born_on", "gender");

    private static final Comparator<HeldItemView> ORDER = Comparator.<HeldItemView, CaseId>comparing(
                    HeldItemView::caseId, Comparator.comparing(CaseId::value))
            .thenComparing(HeldItemView::table)
            .thenComparing(HeldItemView::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(HeldItemView::row)
            .thenComparing(HeldItemView::reason);

    private final FieldTrees trees;

    Inventory(FieldTrees trees) {
        this.trees = trees;
    }

    /** Looked for in the whole program once, by the first who asks. */
    private static final class Tables {
        private static final List<HeldTable<?>> ALL = HeldTable.all();
    }

    /**
     * @param people everybody of these cases
     * @param own the records of who asks, at least one in each case
     */
    List<HeldItemView> of(Tx tx, List<PersonRow> people, Set<PersonId> own) {
        boolean harms =
                people.stream().anyMatch(person -> own.contains(person.id()) && person.role() == PartyRole.PERPETRATOR);
        Map<CaseId, Parties> parties = new HashMap<>();
        people.stream()
                .collect(Collectors.groupingBy(PersonRow::caseId))
                .forEach((caseId, ofCase) -> parties.put(caseId, new Parties(ofCase, own, harms)));
        Originators originators = Originators.of(tx, parties.keySet());
        List<HeldItemView> items = new ArrayList<>();
        for (HeldTable<?> table : Tables.ALL) {
            for (OpenedRow row : table.of(tx, parties.keySet(), trees)) {
                Parties ofCase = parties.get(row.caseId());
                if (ofCase != null && !row.draft()) {
                    items.addAll(items(table, row, ofCase, originators));
                }
            }
        }
        items.sort(ORDER);
        return items;
    }

    private static List<HeldItemView> items(
            HeldTable<?> table, OpenedRow row, Parties parties, Originators originators) {
        About about = parties.about(row);
        if (about == null) {
            return List.of();
        }
        if (table.nature() != Nature.IDENTITY) {
            return List.of(item(table, table.nature(), row, row.sealed(), about, parties, originators));
        }
        SortedMap<String, JsonNode> rest = row.sealed(IDENTITY, false);
        List<HeldItemView> items = new ArrayList<>();
        items.add(item(table, Nature.IDENTITY, row, row.sealed(IDENTITY, true), about, parties, originators));
        if (!rest.isEmpty()) {
            items.add(item(table, Nature.STATEMENT, row, rest, about, parties, originators));
        }
        return items;
    }

    private static HeldItemView item(
            HeldTable<?> table,
            Nature nature,
            OpenedRow row,
            SortedMap<String, JsonNode> columns,
            About about,
            Parties parties,
            Originators originators) {
        ReleaseReason reason = ReleaseRules.of(nature, parties.harms(), parties.role(), row.confidential());
        List<String> professionals = Arrays.stream(table.held().professionals())
                .filter(columns::containsKey)
                .toList();
        boolean theirs = reason.release() == Release.DISCLOSABLE;
        // Who only bears the same surname is not named in somebody's own record.
        List<ThirdPartyView> others = theirs ? List.of() : parties.others(row, columns);
        return new HeldItemView(
                row.caseId(),
                table.name(),
                row.id(),
                row.at(),
                originators.of(row, table.nature()),
                row.audience(),
                row.namedAgencies(),
                about,
                List.copyOf(columns.keySet()),
                professionals,
                others,
                reason.release(),
                reason,
                theirs ? SaidView.of(columns) : List.of());
    }
}
