package uk.marac.agency;

import uk.marac.access.MembershipRow;
import uk.marac.gate.WriteTx;

/** Hears, inside its transaction, that somebody was appointed. Who appoints learns nothing of what it does. */
@FunctionalInterface
public interface AppointmentListener {

    void appointed(WriteTx tx, MembershipRow member);
}
