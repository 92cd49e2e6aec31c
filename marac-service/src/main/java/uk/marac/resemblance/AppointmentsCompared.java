package uk.marac.resemblance;

import uk.marac.access.MembershipRow;
import uk.marac.agency.AppointmentListener;
import uk.marac.gate.WriteTx;

/** Has every new member compared with the parties of cases under way, afterwards and by a job: who appoints them learns nothing. */
public final class AppointmentsCompared implements AppointmentListener {

    private final ComparisonQueue queue = new ComparisonQueue();

    @Override
    public void appointed(WriteTx tx, MembershipRow member) {
        queue.join(tx, member.id());
    }
}
