package uk.marac.equality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.CodeScheme;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.SchemeCode;

/** The schemes of an area: the product's, and those that its protocol adds. */
final class EqualitySchemes {

    private EqualitySchemes() {}

    static List<CodeScheme> of(OperatingProtocol protocol) {
        return Stream.concat(ShippedSchemes.ALL.stream(), protocol.equalitySchemes().stream())
                .toList();
    }

    static Optional<SchemeCode> code(EqualityAnswerRequest answer, OperatingProtocol protocol) {
        return of(protocol).stream()
                .filter(scheme -> scheme.attribute() == answer.attribute()
                        && scheme.name().equals(answer.scheme())
                        && is(scheme.version(), answer.schemeVersion()))
                .findFirst()
                .flatMap(scheme -> Optional.ofNullable(answer.code()).flatMap(scheme::code));
    }

    private static boolean is(int version, @Nullable Integer other) {
        return other != null && version == other;
    }
}
