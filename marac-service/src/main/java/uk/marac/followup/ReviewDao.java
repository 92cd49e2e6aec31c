package uk.marac.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.marac.action.ActionDao;
import uk.marac.action.ActionRow;
import uk.marac.gate.Tx;
import uk.marac.id.ActionId;
import uk.marac.meeting.MeetingRow;
import uk.marac.protocol.MeetingKinds;
import uk.marac.vault.RowQuery;

/** The actions of earlier meetings that a meeting reads out, as far as the actor may see them. */
final class ReviewDao {

    private static final String OF_EARLIER =
            "EXISTS (SELECT 1 FROM marac.case_listing l JOIN marac.meeting g ON g.area_id = l.area_id"
                    + " AND g.id = l.meeting_id WHERE l.area_id = t.area_id AND l.id = t.listing_id"
                    + " AND g.starts_at < :startsAt)";
    private static final String OWED_OR_NEWLY_CLOSED =
            "(" + ActionDao.UNSETTLED + " OR (t.state IN ('COMPLETE', 'SUPERSEDED') AND t.outcome_at > :since)"
                    + " OR (t.state = 'NOT_POSSIBLE' AND t.confirmed_at > :since))";
    private static final String OF_ITS_CASES =
            "EXISTS (SELECT 1 FROM marac.case_listing n WHERE n.area_id = t.area_id AND n.case_id = t.case_id"
                    + " AND n.meeting_id = :meeting AND n.outcome IS DISTINCT FROM 'WITHDRAWN')";

    private final ActionDao actions = new ActionDao();

    /** @param since what was closed before was read out by an earlier meeting */
    List<ActionRow> reviewed(Tx tx, MeetingRow meeting, Instant since) {
        return reviewed(tx, meeting, since, "").list();
    }

    /** That one, if the meeting reads it out. */
    Optional<ActionRow> reviewed(Tx tx, MeetingRow meeting, Instant since, ActionId id) {
        return reviewed(tx, meeting, since, " AND t.id = :id").bind("id", id).find();
    }

    private RowQuery<ActionRow> reviewed(Tx tx, MeetingRow meeting, Instant since, String more) {
        boolean emergency = meeting.kind().equals(MeetingKinds.EMERGENCY);
        String condition = OF_EARLIER + " AND " + OWED_OR_NEWLY_CLOSED + (emergency ? " AND " + OF_ITS_CASES : "");
        RowQuery<ActionRow> query = actions.seen(tx, condition + more)
                .bind("startsAt", meeting.startsAt())
                .bind("since", since)
                .tail("ORDER BY t.due_on, t.id");
        return emergency ? query.bind("meeting", meeting.id()) : query;
    }
}
