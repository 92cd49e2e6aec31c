package uk.marac.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import uk.marac.id.AgencyId;

/** What people at a meeting say, as bodies of requests. */
public final class Said {

    private Said() {}

    public static Map<String, Object> heard() {
        return new HashMap<>(Map.of(
                "outcome",
                "HEARD",
                "riskSummary",
                Map.of(
                        "harm",
                        "strangulation again",
                        "toWhom",
                        "Ruth and the baby",
                        "contributing",
                        "bail ends on Friday",
                        "protective",
                        "her sister is near",
                        "noPerpetratorAction",
                        "he is in custody"),
                "victimTold",
                Map.of("by", "Idva", "when", LocalDate.now().plusDays(1), "howSafely", "at the clinic, alone")));
    }

    public static Map<String, Object> outcome(String outcome, String reason) {
        return Map.of("outcome", outcome, "reason", reason);
    }

    public static Map<String, Object> action(AgencyId owner, boolean perpetratorDirected) {
        return new HashMap<>(Map.of(
                "ownerAgency",
                owner,
                "description",
                "Fit a second lock",
                "dueOn",
                LocalDate.now().plusDays(7),
                "riskLowered",
                "he comes in at night",
                "measure",
                "the landlord's receipt",
                "perpetratorDirected",
                perpetratorDirected));
    }

    public static Map<String, Object> report(String state) {
        return new HashMap<>(Map.of("state", state, "outcome", "The fitter came on Tuesday"));
    }
}
