package uk.marac.resemblance;

import java.util.Collection;
import java.util.List;
import uk.marac.attendance.GuestCheck;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.web.ProblemException;

/** A guest hears all of a meeting, so one who has a conflict of interest with any of its cases is no guest there. */
public final class GuestConflicts implements GuestCheck {

    private final JoinedCases joined = new JoinedCases();

    @Override
    public void check(Tx tx, MeetingId meeting, AgencyId agency, Collection<String> names) {
        List<CaseId> listed =
                tx.rows(CaseListingRow.class).where("t.meeting_id = :meeting").bind("meeting", meeting).list().stream()
                        .map(CaseListingRow::caseId)
                        .toList();
        List<Colleague> guests =
                names.stream().map(name -> new Colleague(null, agency, name)).toList();
        boolean refused = tx
                .rows(ResemblanceAnswerRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", joined.with(tx, listed))
                .list()
                .stream()
                .filter(answer -> answer.decision().value() == ResemblanceDecision.CONFLICT)
                .anyMatch(answer -> guests.stream()
                        .anyMatch(guest -> guest.isSameAs(answer.colleague().value())));
        if (refused) {
            throw ProblemException.conflict(
                    "people", "somebody without an account has a conflict of interest with what this meeting hears");
        }
    }
}
