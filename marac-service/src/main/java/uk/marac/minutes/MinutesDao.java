package uk.marac.minutes;

import java.util.Collection;
import java.util.List;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.id.MinutesId;

/** Minutes by their clear columns. */
final class MinutesDao {

    /** @throws uk.marac.gate.Refused if there are none */
    MinutesRow get(Tx tx, MinutesId id) {
        return tx.rows(MinutesRow.class).withId(id).find().orElseThrow(tx::refuse);
    }

    List<MinutesRow> ofMeeting(Tx tx, MeetingId meeting) {
        return tx.rows(MinutesRow.class)
                .where("t.meeting_id = :meeting")
                .bind("meeting", meeting)
                .tail("ORDER BY t.number")
                .list();
    }

    /** Of these minutes the cases that the actor may see. */
    List<CaseMinuteRow> visible(Tx tx, MinutesId minutes) {
        Scope scope = tx.scope(Permission.VIEW_MINUTED_CASE);
        return tx.rows(CaseMinuteRow.class)
                .where("t.minutes_id = :minutes AND " + scope.sql())
                .bind("minutes", minutes)
                .bindAll(scope.bindings())
                .tail("ORDER BY t.place")
                .list();
    }

    List<MinutedParagraphRow> paragraphs(Tx tx, MinutesId minutes, Collection<CaseId> cases) {
        return tx.rows(MinutedParagraphRow.class)
                .where("t.minutes_id = :minutes AND t.case_id = ANY(:cases)")
                .bind("minutes", minutes)
                .bind("cases", cases)
                .tail("ORDER BY t.agency_id, t.id")
                .list();
    }
}
