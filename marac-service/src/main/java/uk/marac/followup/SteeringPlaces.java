package uk.marac.followup;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.marac.action.ActionRow;
import uk.marac.gate.Tx;
import uk.marac.id.ActionId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingDao;
import uk.marac.protocol.OperatingProtocol;

/** Asks the rule of several actions in a fixed number of statements. */
final class SteeringPlaces {

    private final FollowUpDao followUps = new FollowUpDao();
    private final MeetingDao meetings = new MeetingDao();

    Map<ActionId, SteeringPlace> of(Tx tx, OperatingProtocol protocol, List<ActionRow> actions) {
        SteeringRule rule = new SteeringRule(protocol, new Readings(meetings.all(tx)), tx.now());
        Map<ListingId, MeetingId> agreedAt = followUps.agreedAt(tx, actions);
        Map<ActionId, List<EscalationRow>> acts =
                followUps.escalations(tx, actions.stream().map(ActionRow::id).toList());
        return actions.stream()
                .collect(Collectors.toMap(
                        ActionRow::id,
                        row -> rule.of(row, agreedAt.get(row.listingId()), acts.getOrDefault(row.id(), List.of()))));
    }

    SteeringPlace of(Tx tx, OperatingProtocol protocol, ActionRow action) {
        return of(tx, protocol, List.of(action)).values().iterator().next();
    }
}
