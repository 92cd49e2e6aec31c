package uk.marac.followup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.marac.action.ActionRow;
import uk.marac.gate.Tx;
import uk.marac.id.ActionId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;

/** What was said of actions and done about them, by their clear columns. */
final class FollowUpDao {

    /** The oldest first. */
    Map<ActionId, List<RemarkRow>> remarks(Tx tx, Collection<ActionId> actions) {
        return tx.rows(RemarkRow.class).where("t.action_id = ANY(:actions)").bind("actions", actions).list().stream()
                .sorted(Comparator.comparing(row -> row.saidAt().value()))
                .collect(Collectors.groupingBy(RemarkRow::actionId));
    }

    /** The oldest first. */
    Map<ActionId, List<EscalationRow>> escalations(Tx tx, Collection<ActionId> actions) {
        return tx
                .rows(EscalationRow.class)
                .where("t.action_id = ANY(:actions)")
                .bind("actions", actions)
                .list()
                .stream()
                .sorted(Comparator.comparing(row -> row.recordedAt().value()))
                .collect(Collectors.groupingBy(EscalationRow::actionId));
    }

    /** At which meeting each was agreed; opens no listing, because nothing is shown of it. */
    Map<ListingId, MeetingId> agreedAt(Tx tx, Collection<ActionRow> actions) {
        return tx
                .query("SELECT id, meeting_id FROM marac.case_listing WHERE area_id = :area AND id = ANY(:listings)")
                .bind("area", tx.area().value())
                .bindArray(
                        "listings",
                        UUID.class,
                        actions.stream().map(row -> row.listingId().value()).toList())
                .map((row, context) -> Map.entry(
                        new ListingId(row.getObject("id", UUID.class)),
                        new MeetingId(row.getObject("meeting_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
