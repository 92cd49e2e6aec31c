package uk.marac.protocol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

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

    boolean hasBandTheWrongWayRound() {
        return repeatBandFrom > repeatBandUntil;
    }
}
