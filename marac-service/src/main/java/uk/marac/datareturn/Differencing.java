package uk.marac.datareturn;

import org.jspecify.annotations.Nullable;

/**
 * What else must not be shown so that a small number that is not shown cannot be had from its neighbours. Of parts that
 * make a whole which is shown, the last small one would be what is missing: two fours are known from a whole of eight.
 */
final class Differencing {

    private Differencing() {}

    /**
     * Of those whose answer is known and those whose is not, which make all, the second are shown only beside the first, so
     * that nobody can tell whether both are small.
     */
    static @Nullable Long unknown(@Nullable Long known, @Nullable Long unknown) {
        return known == null ? null : unknown;
    }

    /** Whether the kinds of referrer, of which the police are the rest beside all partners, are shown. */
    static boolean showsKinds(@Nullable Long fromPartners) {
        return fromPartners != null;
    }
}
