package uk.marac.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.index.IndexKey;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;

/**
 * One posting of a person: a token, or where the part is missing a dummy, so that everybody has as many postings.
 *
 * @param token null for a dummy
 * @param dummy random label of the dummy, in hex; null for a token
 * @param dummyCount random label of the dummy's counter
 */
record Posted(
        @Nullable Token token,
        @Nullable String dummy,
        @Nullable String dummyCount) {

    /** As many postings as anybody has, and none that a search asks for. */
    static List<Posted> nowhere(IndexKey key) {
        return Stream.of(TokenKind.values()).map(kind -> dummyOf(key)).toList();
    }

    static List<Posted> of(PersonRow person, IndexKey key) {
        LocalDate bornOn = Confidential.valueOf(person.bornOn());
        List<Posted> all = new ArrayList<>();
        for (TokenKind kind : TokenKind.values()) {
            String name = kind == TokenKind.SURNAME_AND_BIRTH
                    ? Names.letters(person.surname().value())
                    : Names.first(person.givenNames().value());
            Optional<Token> token = bornOn == null ? Optional.empty() : Token.of(kind, name, bornOn);
            all.add(token.map(found -> new Posted(found, null, null)).orElseGet(() -> dummyOf(key)));
        }
        return all;
    }

    private static Posted dummyOf(IndexKey key) {
        HexFormat hex = HexFormat.of();
        return new Posted(null, hex.formatHex(key.dummyLabel()), hex.formatHex(key.dummyLabel()));
    }

    Optional<Token> real() {
        return Optional.ofNullable(token);
    }

    @Override
    public String toString() {
        return "Posted";
    }
}
