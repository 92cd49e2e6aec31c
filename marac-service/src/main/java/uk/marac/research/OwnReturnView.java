package uk.marac.research;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.id.AgencyId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** A return as the agency that makes it sees it. */
public record OwnReturnView(
        AgencyId agency,
        ResearchState state,
        @Nullable Instant submittedAt,
        Audience audience,
        List<AgencyId> namedAgencies,
        Confidential<Boolean> nothingHeld,
        Confidential<List<PersonKnown>> peopleKnown,
        @Nullable Narrative lastContact,
        @Nullable Narrative staffWarning,
        @Nullable Narrative suggestedActions,
        List<LineView> lines) {

    static OwnReturnView of(ResearchReturnRow row, List<ResearchLineRow> lines) {
        return new OwnReturnView(
                row.agencyId(),
                row.state(),
                row.submittedAt(),
                row.audience(),
                row.namedAgencies(),
                row.nothingHeld(),
                row.peopleKnown(),
                row.lastContact(),
                row.staffWarning(),
                row.suggestedActions(),
                views(lines));
    }

    static List<LineView> views(List<ResearchLineRow> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.place().value()))
                .map(LineView::of)
                .toList();
    }
}
