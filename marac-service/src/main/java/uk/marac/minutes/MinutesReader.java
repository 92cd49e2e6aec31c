package uk.marac.minutes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.access.Reader;
import uk.marac.access.Role;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.ListingId;
import uk.marac.minutes.MinutesView.Extent;
import uk.marac.minutes.MinutesView.Paragraph;

/**
 * Shows each reader of minutes what is theirs to see: whole cases, an annex for their audience, or their own actions.
 */
final class MinutesReader {

    private final Tx tx;
    private final Map<ListingId, Set<AgencyId>> atTable;
    private final Set<AgencyId> own;

    MinutesReader(Tx tx, Map<ListingId, Set<AgencyId>> atTable) {
        this.tx = tx;
        this.atTable = atTable;
        this.own = tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA);
    }

    /** @param place among the cases shown */
    MinutesView.Case view(int place, CaseMinuteRow row, List<MinutedParagraphRow> paragraphs) {
        Set<AgencyId> agencies = atTable.getOrDefault(row.listingId(), Set.of());
        CaseMinute minute = row.content().value();
        // Those of earlier meetings too: a case that was put off is still theirs to act on.
        List<MinutedAction> ownActions = Stream.concat(minute.actions().stream(), minute.reviewed().stream())
                .filter(action -> own.contains(action.ownerAgency()))
                .toList();
        if (!tx.standing().seesEveryCase() && own.stream().noneMatch(agencies::contains)) {
            return view(place, row, Extent.OWN_ACTIONS, null, List.of(), List.of(), ownActions);
        }
        Reader reader = Reader.of(tx.standing().memberships(), agencies);
        List<MinutedParagraphRow> seen = paragraphs.stream()
                .filter(paragraph -> paragraph.caseId().equals(row.caseId()) && reader.canSee(paragraph))
                .toList();
        return view(place, row, Extent.WHOLE, minute, said(seen, false), said(seen, true), ownActions);
    }

    private static MinutesView.Case view(
            int place,
            CaseMinuteRow row,
            Extent extent,
            @Nullable CaseMinute minute,
            List<Paragraph> paragraphs,
            List<Paragraph> annex,
            List<MinutedAction> ownActions) {
        return new MinutesView.Case(
                place,
                row.listingId(),
                row.caseId(),
                extent,
                row.content().value().caseNumber(),
                minute,
                paragraphs,
                annex,
                ownActions);
    }

    private static List<Paragraph> said(List<MinutedParagraphRow> seen, boolean restricted) {
        return seen.stream()
                .filter(paragraph -> (paragraph.audience() != Audience.ALL_LISTED) == restricted)
                .map(Paragraph::of)
                .toList();
    }
}
