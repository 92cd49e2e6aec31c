package uk.marac.protocol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import uk.marac.web.ProblemException;

/**
 * What the partnership aims at, in per cent.
 *
 * @param partnerPercent of cases referred by another agency than the police, at least
 * @param amberWithinPoints so far below that is not yet far
 * @param repeatBandFrom of repeats among the cases heard: fewer are usually repeats that nobody noticed
 * @param repeatBandUntil more may be plans that did not work
 */
public record FigureTargets(
        @Min(0) @Max(100) int partnerPercent,
        @Min(0) @Max(100) int amberWithinPoints,
        @Min(0) @Max(100) int repeatBandFrom,
        @Min(0) @Max(100) int repeatBandUntil) {

    static final FigureTargets USUAL = new FigureTargets(40, 5, 28, 40);

    /** @throws ProblemException 422 if the band ends before it begins */
    void check() {
        if (repeatBandFrom > repeatBandUntil) {
            throw ProblemException.invalid("figureTargets.repeatBandUntil", "must not be below where the band begins");
        }
    }
}
