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

    /** @param value a percentage, or how many for ten thousand */
    static @Nullable Rating of(Measure measure, @Nullable BigDecimal value, FigureTargets targets) {
        if (value == null) {
            return null;
        }
        return switch (measure) {
            case PARTNER_REFERRALS -> ofTarget(value, targets.partnerPercent(), targets.amberWithinPoints());
            case CASES_PER_TEN_THOUSAND -> ofTarget(value, targets.casesPerTenThousand(), targets.amberWithinPoints());
            case REPEATS ->
                below(value, targets.repeatBandFrom())
                        ? BELOW_BAND
                        : below(BigDecimal.valueOf(targets.repeatBandUntil()), value) ? ABOVE_BAND : GREEN;
            default -> null;
        };
    }

    private static Rating ofTarget(BigDecimal value, int target, int tolerance) {
        if (!below(value, target)) {
            return GREEN;
        }
        return below(value, target - tolerance) ? RED : AMBER;
    }

    private static boolean below(BigDecimal value, int limit) {
        return below(value, BigDecimal.valueOf(limit));
    }

    private static boolean below(BigDecimal value, BigDecimal limit) {
        return value.compareTo(limit) < 0;
    }
}
