package uk.marac.equality;

import org.jspecify.annotations.Nullable;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.web.FieldErrors;

/** What answers for the sake of equality must satisfy, and how they are kept. */
public final class EqualityRules {

    private EqualityRules() {}

    /**
     * Bears answers in which something is not said yet.
     *
     * @param at the path of the person in the request, as {@code victim}
     */
    public static void check(
            String at, @Nullable EqualityRequest request, OperatingProtocol protocol, FieldErrors errors) {
        if (request == null) {
            return;
        }
        for (int i = 0; i < request.answers().size(); i++) {
            EqualityAnswerRequest answer = request.answers().get(i);
            if (answer != null && answer.attribute() != null && answer.source() != null) {
                check(at + ".equality.answers[" + i + "]", answer, protocol, errors);
            }
        }
    }

    private static void check(String at, EqualityAnswerRequest answer, OperatingProtocol protocol, FieldErrors errors) {
        if (!answer.source().saysSomething()) {
            if (answer.code() != null || answer.ownWords() != null) {
                errors.wrong(at + ".source", "says nothing, so there is nothing to put into a code or words");
            }
            return;
        }
        if (answer.code() == null) {
            errors.lacks(at + ".code", "is required where something is said");
        } else if (EqualitySchemes.code(answer, protocol).isEmpty()) {
            errors.wrong(at + ".code", "is not a code of this scheme in this version for this attribute");
        }
    }

    /** What was checked, as it is kept. */
    public static @Nullable EqualityStatement statement(@Nullable EqualityRequest request, OperatingProtocol protocol) {
        if (request == null) {
            return null;
        }
        return new EqualityStatement(
                request.answers().stream().map(answer -> kept(answer, protocol)).toList(),
                request.barriers().stream().sorted().toList(),
                request.barriersDetail(),
                request.language(),
                request.interpreterNeeded());
    }

    private static EqualityAnswer kept(EqualityAnswerRequest answer, OperatingProtocol protocol) {
        return EqualitySchemes.code(answer, protocol)
                .map(code -> new EqualityAnswer(
                        answer.attribute(),
                        answer.source(),
                        answer.scheme(),
                        answer.schemeVersion(),
                        code.code(),
                        code.label(),
                        answer.ownWords()))
                .orElseGet(() -> new EqualityAnswer(
                        answer.attribute(), answer.source(), null, null, null, null, answer.ownWords()));
    }
}
