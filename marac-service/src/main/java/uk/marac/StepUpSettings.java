package uk.marac;

import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import uk.marac.gate.StepUp;

/** What acts that need a fresh sign-in ask for. */
public record StepUpSettings(@Min(1) int level, @NotNull Duration maxAge) {

    static final StepUpSettings USUAL = new StepUpSettings(2, Duration.minutes(5));

    public StepUp stepUp() {
        return new StepUp(level, java.time.Duration.ofSeconds(maxAge.toSeconds()));
    }
}
