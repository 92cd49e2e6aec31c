package uk.marac.repeat;

import java.time.LocalDate;
import java.util.Objects;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.protocol.ProtocolService;
import uk.marac.referral.IncidentBasis;
import uk.marac.retention.DestructionCheck;
import uk.marac.time.LondonDay;
import uk.marac.web.ProblemException;

/** A case is not destroyed while an incident would be a repeat of it: the next referral must find it. */
public final class WindowRunOut implements DestructionCheck {

    private final ProtocolService protocol;
    private final EarlierCases cases = new EarlierCases();

    public WindowRunOut(ProtocolService protocol) {
        this.protocol = protocol;
    }

    @Override
    public void check(Tx tx, CaseRow row) {
        LocalDate today = LondonDay.of(tx.now());
        RepeatRule rule = RepeatRule.of(protocol.inForce(tx).settings());
        LocalDate lastDay = cases.events(tx, row.id())
                .map(events -> rule.apply(new Incident(today, IncidentBasis.INCIDENT, null), events)
                        .lastDay())
                .orElse(null);
        // Without the event from which the protocol counts, from the day on which the case was referred.
        LocalDate until = Objects.requireNonNullElseGet(
                lastDay, () -> LondonDay.of(row.referredAt()).plusMonths(rule.windowMonths()));
        if (!today.isAfter(until)) {
            throw ProblemException.conflict("repeatWindow", "has not run out: an incident today would be a repeat");
        }
    }
}
