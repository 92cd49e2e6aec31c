package uk.marac.equality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was stated of a person. Sealed as it is: a member that is added may be null, none is renamed. */
public record EqualityStatement(
        List<EqualityAnswer> answers,
        List<Barrier> barriers,
        @Nullable String barriersDetail,
        @Nullable String language,
        @Nullable Boolean interpreterNeeded) {}
