package uk.marac.datareturn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.FigureTargets;

/**
 * One figure, with all that is needed to explain it.
 *
 * @param numerator null where it is too small to be shown to this reader
 * @param denominator null where the measure is no share, or it is too small to be shown
 * @param percent to one place, computed from what is shown; null where either is
 * @param rating null where there is nothing to hold it against
 * @param rounded whether numerator and denominator were rounded to the nearest five for a reader without access to cases
 * @param ruleVersions of the operating protocol, by whose rule what is counted was decided
 */
public record FigureView(
        Measure measure,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal percent,
        Measure.Direction preferred,
        @Nullable Rating rating,
        boolean rounded,
        List<Integer> ruleVersions) {

    static FigureView of(Figure figure, Disclosure disclosure, FigureTargets targets) {
        Long numerator = disclosure.shown(figure.numerator());
        Long whole = figure.denominator();
        Long denominator = whole == null ? null : disclosure.shown(whole);
        BigDecimal percent = numerator == null || denominator == null ? null : percent(numerator, denominator);
        return new FigureView(
                figure.measure(),
                numerator,
                denominator,
                percent,
                figure.measure().preferred(),
                Rating.of(figure.measure(), percent, targets),
                disclosure == Disclosure.ROUNDED,
                figure.ruleVersions());
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
