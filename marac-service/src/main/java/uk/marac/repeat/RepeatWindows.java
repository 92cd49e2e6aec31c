package uk.marac.repeat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.matching.CaseLinks;
import uk.marac.matching.Linked;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.referral.IncidentBasis;
import uk.marac.time.LondonDay;

/**
 * The repeat rule for other features: until when an incident is a repeat of a case, and whether one is. It counts from the
 * last referral, or discussion, of the same people: a case that was referred again as a repeat is live for as long as that is.
 */
public final class RepeatWindows {

    private final ProtocolService protocol;
    private final EarlierCases cases = new EarlierCases();
    private final CaseLinks links = new CaseLinks();
    private final JoinedCases joined = new JoinedCases();
    private final AnchorDao anchors = new AnchorDao();

    public RepeatWindows(ProtocolService protocol) {
        this.protocol = protocol;
    }

    /** The window of each case, by the protocol in force. */
    public Map<CaseId, RepeatWindow> of(Tx tx, Collection<CaseId> ids) {
        ProtocolView inForce = protocol.inForce(tx);
        RepeatRule rule = RepeatRule.of(inForce.settings());
        Linked<CaseId> repeats = links.repeats(tx);
        Map<CaseId, LocalDate> from = anchors(tx, rule, repeats, ids);
        Map<CaseId, Instant> opened = anchors.opened(tx, ids);
        Map<CaseId, RepeatWindow> windows = new HashMap<>();
        for (CaseId id : ids) {
            LocalDate last = last(repeats, from, id);
            LocalDate counted = last == null ? LondonDay.of(Objects.requireNonNull(opened.get(id))) : last;
            windows.put(id, new RepeatWindow(rule.anchor(), from.get(id), rule.lastDay(counted), inForce.number()));
        }
        return windows;
    }

    /** The window of one case. */
    public RepeatWindow of(Tx tx, CaseId id) {
        return Objects.requireNonNull(of(tx, List.of(id)).get(id));
    }

    /** What the rule makes of an incident between the people of an earlier case. */
    public JudgedIncident judge(
            Tx tx, CaseId earlier, LocalDate on, IncidentBasis basis, @Nullable Boolean criminalType) {
        ProtocolView inForce = protocol.inForce(tx);
        RepeatRule rule = RepeatRule.of(inForce.settings());
        Linked<CaseId> repeats = links.repeats(tx);
        LocalDate last = last(repeats, anchors(tx, rule, repeats, List.of(earlier)), earlier);
        RepeatFinding finding = cases.events(tx, earlier)
                .map(events -> rule.apply(new Incident(on, basis, criminalType), events, last))
                .orElseGet(() -> new RepeatFinding(null, RepeatReason.NO_ANCHOR, rule.anchor(), null, null));
        return new JudgedIncident(finding, inForce.number());
    }

    /** The anchor's day of each of the cases, and of all that hang on them; of those that have one. */
    private Map<CaseId, LocalDate> anchors(Tx tx, RepeatRule rule, Linked<CaseId> repeats, Collection<CaseId> ids) {
        Set<CaseId> all = new HashSet<>();
        ids.forEach(id -> all.addAll(repeats.around(id)));
        Map<CaseId, List<CaseId>> takenIn = joined.to(tx, all);
        takenIn.values().forEach(all::addAll);
        Map<CaseId, Instant> at =
                switch (rule.anchor()) {
                    case LAST_REFERRAL -> anchors.accepted(tx, all);
                    case LAST_REFERRAL_ANY -> anchors.referred(tx, all);
                    case LAST_DISCUSSION -> anchors.discussed(tx, all);
                };
        Map<CaseId, LocalDate> days = new HashMap<>();
        at.forEach((id, instant) -> days.put(id, LondonDay.of(instant)));
        takenIn.forEach((host, others) -> others.stream()
                .flatMap(other -> Stream.ofNullable(days.get(other)))
                .forEach(day -> days.merge(host, day, (one, other) -> one.isAfter(other) ? one : other)));
        return days;
    }

    private static @Nullable LocalDate last(Linked<CaseId> repeats, Map<CaseId, LocalDate> from, CaseId id) {
        return repeats.around(id).stream()
                .flatMap(one -> Stream.ofNullable(from.get(one)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
