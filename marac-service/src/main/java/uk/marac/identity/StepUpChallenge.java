package uk.marac.identity;

import java.util.Map;
import java.util.stream.Collectors;
import uk.marac.gate.StepUp;

/** How an RFC 9470 challenge names the step-up that the Gate asked for. */
public final class StepUpChallenge {
    private final Map<String, Integer> levels;

    public StepUpChallenge(OidcConfiguration configuration) {
        levels = configuration.levels();
    }

    /**
     * {@code acr} values that reach the level, weakest first, separated by spaces; also what a sign-in must ask for.
     */
    public String acrValues(StepUp stepUp) {
        return levels.entrySet().stream()
                .filter(entry -> entry.getValue() >= stepUp.level())
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    /** The value of {@code WWW-Authenticate}; the answer's status is 401. */
    public String header(StepUp stepUp) {
        return "Bearer error=\"insufficient_user_authentication\","
                + " error_description=\"A fresh sign-in is required\","
                + " acr_values=\"" + acrValues(stepUp) + "\","
                + " max_age=\"" + stepUp.maxAge().toSeconds() + "\"";
    }
}
