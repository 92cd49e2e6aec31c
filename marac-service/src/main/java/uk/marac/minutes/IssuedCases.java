package uk.marac.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;

/** What issued minutes say of a case; for work that leaves out what its reader may not see. */
public final class IssuedCases {

    private record Issue(MinutesRow minutes, CaseMinuteRow minute) {}

    private final MinutesDao dao = new MinutesDao();

    /** Of each meeting the newest minutes, the earliest issued first. */
    public List<IssuedCase> of(Tx tx, CaseId id) {
        Map<MeetingId, Issue> newest = new HashMap<>();
        for (CaseMinuteRow minute : tx.rows(CaseMinuteRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .list()) {
            MinutesRow minutes = dao.get(tx, minute.minutesId());
            newest.merge(
                    minutes.meetingId(),
                    new Issue(minutes, minute),
                    (one, other) -> one.minutes().number() > other.minutes().number() ? one : other);
        }
        List<IssuedCase> issued = new ArrayList<>();
        for (Issue issue : newest.values()) {
            issued.add(new IssuedCase(
                    issue.minute().id(),
                    issue.minutes().number(),
                    issue.minutes().issuedAt(),
                    issue.minute().content().value(),
                    dao.paragraphs(tx, issue.minutes().id(), List.of(id)).stream()
                            .map(MinutesView.Paragraph::of)
                            .toList()));
        }
        issued.sort(Comparator.comparing(IssuedCase::issuedAt));
        return issued;
    }
}
