package uk.marac.equality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.CodeScheme;
import uk.marac.protocol.EqualityAttribute;
import uk.marac.protocol.EqualityGroup;

/** In which groups of the figures people are, by the codes of what was stated of them and never by anybody's own words. */
public final class CountedGroups {

    private final List<CodeScheme> schemes;

    /** @param own schemes of the area, as the newest protocol that had them says; those in use no longer count on */
    public CountedGroups(List<CodeScheme> own) {
        this.schemes = Stream.concat(ShippedSchemes.ALL.stream(), own.stream()).toList();
    }

    /** Null where it is not known. */
    public @Nullable Boolean isIn(EqualityGroup group, @Nullable EqualityStatement statement) {
        if (statement == null) {
            return null;
        }
        if (group.attributes().stream()
                .anyMatch(attribute -> said(attribute, statement).contains(Optional.of(group)))) {
            return true;
        }
        List<Optional<EqualityGroup>> decisive = said(group.attributes().get(0), statement);
        return decisive.isEmpty() || decisive.contains(Optional.<EqualityGroup>empty()) ? null : false;
    }

    /**
     * What somebody says of themselves stands before what others say of them, and so does that they would rather not say.
     * A code of which nobody has said where it counts is there as an empty one.
     */
    private List<Optional<EqualityGroup>> said(EqualityAttribute attribute, EqualityStatement statement) {
        List<EqualityAnswer> answers = statement.answers().stream()
                .filter(answer -> answer.attribute() == attribute)
                .toList();
        boolean theirOwn = answers.stream()
                .anyMatch(answer -> answer.source() == EqualitySource.SELF_DESCRIBED
                        || answer.source() == EqualitySource.PREFERS_NOT_TO_SAY);
        return answers.stream()
                .filter(answer -> theirOwn
                        ? answer.source() == EqualitySource.SELF_DESCRIBED
                        : answer.source().saysSomething())
                .map(this::group)
                .toList();
    }

    private Optional<EqualityGroup> group(EqualityAnswer answer) {
        String code = answer.code();
        Integer version = answer.schemeVersion();
        if (code == null || version == null) {
            return Optional.empty();
        }
        return schemes.stream()
                .filter(scheme -> scheme.attribute() == answer.attribute()
                        && scheme.version() == version
                        && scheme.name().equals(answer.scheme()))
                .findFirst()
                .flatMap(scheme -> scheme.code(code))
                .flatMap(found -> Optional.ofNullable(found.group()));
    }
}
