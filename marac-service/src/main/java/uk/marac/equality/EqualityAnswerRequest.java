package uk.marac.equality;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.EqualityAttribute;

/**
 * One answer; an attribute to which several codes belong, as several disabilities, has several answers.
 *
 * @param scheme with its version and code required where the source says something
 * @param ownWords as the person puts it, beside the code that comes nearest
 */
public record EqualityAnswerRequest(
        @NotNull EqualityAttribute attribute,
        @NotNull EqualitySource source,
        @Nullable @Size(max = 40) String scheme,
        @Nullable Integer schemeVersion,
        @Nullable @Size(max = 40) String code,
        @Nullable @Size(max = 200) String ownWords) {}
