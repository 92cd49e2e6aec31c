package uk.marac.attendance;

import java.util.Optional;
import uk.marac.gate.Tx;
import uk.marac.id.MeetingId;
import uk.marac.web.ProblemException;

/**
 * The rule that nobody records in a meeting whose declaration they have not signed. A signature holds for one meeting.
 */
public final class Declarations {

    /** @throws ProblemException 409 unless the actor has signed this meeting's declaration */
    public void require(Tx tx, MeetingId meeting) {
        if (own(tx, meeting).isEmpty()) {
            throw ProblemException.conflict("declaration", "sign this meeting's confidentiality declaration first");
        }
    }

    Optional<DeclarationRow> own(Tx tx, MeetingId meeting) {
        return tx.rows(DeclarationRow.class)
                .where("t.meeting_id = :meeting AND t.subject = :subject")
                .bind("meeting", meeting)
                .bind("subject", tx.actor().id())
                .find();
    }
}
