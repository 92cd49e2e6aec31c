package uk.marac.equality;

import org.jspecify.annotations.Nullable;
import uk.marac.protocol.EqualityAttribute;

/**
 * One answer as it is kept: with what its code was called, so that it can be read when its scheme is no longer in use.
 * Sealed as it is: a member that is added may be null, none is renamed.
 */
public record EqualityAnswer(
        EqualityAttribute attribute,
        EqualitySource source,
        @Nullable String scheme,
        @Nullable Integer schemeVersion,
        @Nullable String code,
        @Nullable String label,
        @Nullable String ownWords) {}
