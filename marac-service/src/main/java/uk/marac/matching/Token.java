package uk.marac.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import uk.marac.keys.index.IndexKey;
import uk.marac.keys.index.TokenKey;

/** What the index finds somebody by: part of a name with the date of birth. Never printed. */
record Token(TokenKind kind, String value) {

    /** Empty where the name has no letters. */
    static Optional<Token> of(TokenKind kind, String name, LocalDate bornOn) {
        return name.isEmpty() ? Optional.empty() : Optional.of(new Token(kind, name + "/" + bornOn));
    }

    TokenKey key(IndexKey index) {
        return index.token(kind.wire(), value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Token[" + kind + "]";
    }
}
