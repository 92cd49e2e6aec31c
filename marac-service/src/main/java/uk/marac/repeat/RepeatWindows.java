package uk.marac.repeat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.referral.IncidentBasis;
import uk.marac.time.LondonDay;

/** The repeat rule for other features: until when an incident is a repeat of a case, and whether one is. */
public final class RepeatWindows {

    private final ProtocolService protocol;
    private final EarlierCases cases = new EarlierCases();

    public RepeatWindows(ProtocolService protocol) {
        this.protocol = protocol;
    }

    /** The window of each case, by the protocol in force. */
    public Map<CaseId, RepeatWindow> of(Tx tx, Collection<CaseRow> files) {
        ProtocolView inForce = protocol.inForce(tx);
        RepeatRule rule = RepeatRule.of(inForce.settings());
        Map<CaseId, EarlierEvents> events =
                cases.events(tx, files.stream().map(CaseRow::id).toList());
        Map<CaseId, RepeatWindow> windows = new HashMap<>();
        files.forEach(file -> windows.put(file.id(), window(rule, file, events.get(file.id()), inForce.number())));
        return windows;
    }

    /** The window of one case. */
    public RepeatWindow of(Tx tx, CaseRow file) {
        return Objects.requireNonNull(of(tx, List.of(file)).get(file.id()));
    }

    /** What the rule makes of an incident between the people of an earlier case. */
    public JudgedIncident judge(
            Tx tx, CaseId earlier, LocalDate on, IncidentBasis basis, @Nullable Boolean criminalType) {
        ProtocolView inForce = protocol.inForce(tx);
        RepeatRule rule = RepeatRule.of(inForce.settings());
        RepeatFinding finding = cases.events(tx, earlier)
                .map(events -> rule.apply(new Incident(on, basis, criminalType), events))
                .orElseGet(() -> new RepeatFinding(null, RepeatReason.NO_ANCHOR, rule.anchor(), null, null));
        return new JudgedIncident(finding, inForce.number());
    }

    private static RepeatWindow window(RepeatRule rule, CaseRow file, @Nullable EarlierEvents events, int protocol) {
        LocalDate anchorOn = events == null ? null : rule.anchorOn(events);
        LocalDate from = anchorOn == null ? LondonDay.of(file.referredAt()) : anchorOn;
        return new RepeatWindow(rule.anchor(), anchorOn, rule.lastDay(from), protocol);
    }
}
