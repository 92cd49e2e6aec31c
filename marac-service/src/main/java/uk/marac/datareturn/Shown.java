package uk.marac.datareturn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The numbers of a figure as one reader may know them; null what they may not, or what there is none of. */
record Shown(
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Long unknown) {

    private static final Shown NOTHING = new Shown(null, null, null);

    /** @param fromPartners what is shown of the referrals by partners in the same period */
    static Shown of(Figure figure, Disclosure disclosure, @Nullable Long fromPartners) {
        if (figure.measure().isOfReferrers() && !Differencing.showsKinds(fromPartners)) {
            return NOTHING;
        }
        Long whole = figure.denominator();
        Long unknown = figure.unknown();
        // How many adult women live in the area stands in the protocol, which every member reads.
        boolean rate = figure.measure().form() == Measure.Form.RATE;
        Long denominator = whole == null || rate ? whole : disclosure.shown(whole);
        return new Shown(
                disclosure.shown(figure.numerator()),
                denominator,
                unknown == null ? null : Differencing.unknown(denominator, disclosure.shown(unknown)));
    }

    /** To one place, of what is shown; null where either is not. */
    @Nullable
    BigDecimal of(long scale) {
        if (numerator == null || denominator == null || denominator == 0) {
            return null;
        }
        return BigDecimal.valueOf(numerator * scale).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }

    boolean isMostlyUnknown() {
        return unknown != null && denominator != null && unknown > denominator;
    }
}
