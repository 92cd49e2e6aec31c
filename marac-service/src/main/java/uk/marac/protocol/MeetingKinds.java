package uk.marac.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.marac.web.ProblemException;

/** Codes of the kinds of meeting that every area has, and what an area's own must keep to. */
public final class MeetingKinds {

    /** The regular meeting, whose agenda passes over no case. */
    public static final String MARAC = "MARAC";

    /** For what cannot wait for a regular one. */
    public static final String EMERGENCY = "EMERGENCY";

    private MeetingKinds() {}

    /** @throws ProblemException 422 if a code is taken, or a quorum is demanded of nobody */
    static void check(List<OwnMeetingKind> kinds) {
        Set<String> taken = new HashSet<>(Set.of(MARAC, EMERGENCY));
        for (int i = 0; i < kinds.size(); i++) {
            String field = "meetingKinds[" + i + "].";
            if (!taken.add(kinds.get(i).code())) {
                throw ProblemException.invalid(field + "code", "is another kind's");
            }
            if (kinds.get(i).quorum() && kinds.get(i).agencies().isEmpty()) {
                throw ProblemException.invalid(field + "agencies", "must be named where a quorum of them is demanded");
            }
        }
    }
}
