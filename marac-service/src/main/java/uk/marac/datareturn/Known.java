package uk.marac.datareturn;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether somebody counts. Nobody is taken not to count because it was not said. */
enum Known {
    YES,
    NO,
    UNKNOWN;

    static Known of(@Nullable Boolean answer) {
        if (answer == null) {
            return UNKNOWN;
        }
        return answer ? YES : NO;
    }

    /** What all agree in; not known where they do not, or where there is none. */
    static Known agreed(Set<Boolean> answers) {
        return answers.size() == 1 ? of(answers.iterator().next()) : UNKNOWN;
    }
}
