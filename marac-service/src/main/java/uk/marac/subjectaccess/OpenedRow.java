package uk.marac.subjectaccess;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;

/**
 * A row as its columns, whatever table it is of.
 *
 * @param agency that of the row, where it has one
 * @param actionId the action that it is about, where it is about one
 * @param owner whose own row it is, where it is one person's
 * @param at the first time in it that is in clear
 * @param audience where its agency chose one
 * @param draft not shared with anybody yet
 * @param confidential of an address
 * @param sealed what is said in it, by column; what is absent or empty is left out
 */
record OpenedRow(
        UUID id,
        CaseId caseId,
        @Nullable AgencyId agency,
        @Nullable UUID actionId,
        @Nullable PersonId owner,
        @Nullable Instant at,
        @Nullable Audience audience,
        List<AgencyId> namedAgencies,
        boolean draft,
        boolean confidential,
        SortedMap<String, JsonNode> sealed) {

    /** Those of these columns that are there, or all others. */
    SortedMap<String, JsonNode> sealed(List<String> columns, boolean these) {
        SortedMap<String, JsonNode> some = new TreeMap<>(sealed);
        some.keySet().removeIf(column -> columns.contains(column) != these);
        return some;
    }
}
