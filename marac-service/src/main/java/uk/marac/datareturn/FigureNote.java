package uk.marac.datareturn;

import org.jspecify.annotations.Nullable;

/** What must be said beside a figure, lest it be read for what it is not. */
public enum FigureNote {
    NO_ADULT_WOMEN("Cannot be computed: the operating protocol does not say how many adult women live in the area."),
    NOT_SHOWN("Too small to be shown, or small numbers would follow from it: nobody is to be recognised."),
    BELOW_BAND("Fewer repeats than usual are mostly repeats that nobody noticed, and no success."),
    ABOVE_BAND("More repeats than usual may be plans that did not work, or repeats that are noticed at last."),
    MOSTLY_UNKNOWN("More is unknown than known: the share says little about the rest."),
    WITHOUT_CLOSED(
            "Without any case that may be closed to you. The same is said to everybody who reads exact numbers, so that it tells nothing."),
    NOT_A_YEAR("Cases of this period only; the target is for a whole year, so that nothing is rated.");

    private final String text;

    FigureNote(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static @Nullable FigureNote of(Figure figure, Shown shown, @Nullable Rating rating, boolean year) {
        boolean rate = figure.measure().form() == Measure.Form.RATE;
        if (rate && figure.denominator() == null) {
            return NO_ADULT_WOMEN;
        }
        if (shown.numerator() == null || (figure.denominator() != null && shown.denominator() == null)) {
            return NOT_SHOWN;
        }
        if (rating == Rating.BELOW_BAND) {
            return BELOW_BAND;
        }
        if (rating == Rating.ABOVE_BAND) {
            return ABOVE_BAND;
        }
        if (rate && !year) {
            return NOT_A_YEAR;
        }
        return shown.isMostlyUnknown() ? MOSTLY_UNKNOWN : null;
    }
}
