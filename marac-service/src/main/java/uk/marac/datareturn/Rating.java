package uk.marac.datareturn;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.FigureTargets;

/** How a share stands against what the protocol aims at. Never by a colour alone: each says in words what it means. */
public enum Rating {
    GREEN,
    AMBER,
    RED,
    /** Fewer repeats than there should be are usually repeats that nobody noticed. */
    BELOW_BAND,
    /** More repeats than there should be may be plans that did not work. */
    ABOVE_BAND;

    static @Nullable Rating of(Measure measure, @Nullable BigDecimal percent, FigureTargets targets) {
        if (percent == null) {
            return null;
        }
        return switch (measure) {
            case PARTNER_REFERRALS -> ofTarget(percent, targets.partnerPercent(), targets.amberWithinPoints());
            case REPEATS ->
                below(percent, targets.repeatBandFrom())
                        ? BELOW_BAND
                        : below(BigDecimal.valueOf(targets.repeatBandUntil()), percent) ? ABOVE_BAND : GREEN;
            case CASES_HEARD, CHILDREN -> null;
        };
    }

    private static Rating ofTarget(BigDecimal percent, int target, int tolerance) {
        if (!below(percent, target)) {
            return GREEN;
        }
        return below(percent, target - tolerance) ? RED : AMBER;
    }

    private static boolean below(BigDecimal value, int limit) {
        return below(value, BigDecimal.valueOf(limit));
    }

    private static boolean below(BigDecimal value, BigDecimal limit) {
        return value.compareTo(limit) < 0;
    }
}
