package uk.marac.repeat;

import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Tx;
import uk.marac.protocol.ProtocolService;
import uk.marac.retention.DestructionCheck;
import uk.marac.time.LondonDay;
import uk.marac.web.ProblemException;

/**
 * A case is not destroyed while an incident would be a repeat of it: the next referral must find it. Of one that was not accepted
 * none is, unless the protocol counts from any referral.
 */
public final class WindowRunOut implements DestructionCheck {

    private final RepeatWindows windows;

    public WindowRunOut(ProtocolService protocol) {
        this.windows = new RepeatWindows(protocol);
    }

    @Override
    public void check(Tx tx, CaseRow row) {
        RepeatWindow window = windows.of(tx, row.id());
        boolean counts = row.state() != CaseState.NOT_ACCEPTED || window.anchorOn() != null;
        if (counts && window.isOpenOn(LondonDay.of(tx.now()))) {
            throw ProblemException.conflict("repeatWindow", "has not run out: an incident today would be a repeat");
        }
    }
}
