package uk.marac.protocol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import uk.marac.web.ProblemException;

/**
 * What the partnership aims at, in per cent where nothing else is said.
 *
 * @param partnerPercent of cases referred by another agency than the police, at least
 * @param amberWithinPoints so far below a target is not yet far
 * @param repeatBandFrom of repeats among the cases heard: fewer are usually repeats that nobody noticed
 * @param repeatBandUntil more may be plans that did not work
 * @param casesPerTenThousand adult women in a year, at least, and no per cent; 40 where a version of before does not say
 */
public record FigureTargets(
        @Min(0) @Max(100) int partnerPercent,
        @Min(0) @Max(100) int amberWithinPoints,
        @Min(0) @Max(100) int repeatBandFrom,
        @Min(0) @Max(100) int repeatBandUntil,
        @Min(0) @Max(10_000) Integer casesPerTenThousand) {

    private static final int USUAL_CASES = 40;

    static final FigureTargets USUAL = new FigureTargets(40, 5, 28, 40, USUAL_CASES);

    public FigureTargets {
        casesPerTenThousand = Objects.requireNonNullElse(casesPerTenThousand, USUAL_CASES);
    }

    /** @throws ProblemException 422 if the band ends before it begins */
    void check() {
        if (repeatBandFrom > repeatBandUntil) {
            throw ProblemException.invalid("figureTargets.repeatBandUntil", "must not be below where the band begins");
        }
    }
}
