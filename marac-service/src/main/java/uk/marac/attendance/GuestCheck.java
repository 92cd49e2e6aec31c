package uk.marac.attendance;

import java.util.Collection;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.MeetingId;

/** Whether people without an account, to whom no case can be closed, may be at a meeting's table. */
@FunctionalInterface
public interface GuestCheck {

    /** @throws uk.marac.web.ProblemException 409 if one of them may not; it names neither a case nor a person */
    void check(Tx tx, MeetingId meeting, AgencyId agency, Collection<String> names);
}
