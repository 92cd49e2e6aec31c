package uk.marac.transfer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.marac.access.Audience;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;

/**
 * What goes to another area without its agency being asked: words that it meant for everybody whom the case was before, or for
 * chair, coordinator and Idva. What it said to chair and coordinator alone, or to agencies by name, it said to people
 * here; the coordinator asks it.
 */
final class Unasked {

    private Unasked() {}

    static boolean mayGo(Audience audience) {
        return audience == Audience.ALL_LISTED || audience == Audience.CHAIR_COORDINATOR_IDVA;
    }

    /** By the agencies' names. */
    static List<LeftOut> leftOut(Tx tx, CaseId id, PaperAgencies names) {
        Map<String, Long> counts = Stream.concat(MeetingPapers.leftOut(tx, id), ReferralPapers.leftOut(tx, id, names))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new LeftOut(count.getKey(), count.getValue()))
                .toList();
    }
}
