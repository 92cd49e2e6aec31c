package uk.marac.keys.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import uk.marac.keys.ledger.MalformedException;

/** The alphabets that the text forms share, each with one encoding of a value. */
final class Texts {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Texts() {}

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("not UTF-8");
        }
    }

    static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!utf8(bytes).equals(text)) {
            throw new MalformedException("not Unicode text");
        }
        return bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The JDK's decoder also takes text without padding or with stray bits; this one does not. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not base64");
        }
        throw new MalformedException("not the one base64 of its bytes");
    }

    static long decimal(String text) {
        if (DECIMAL.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new MalformedException("number too large");
            }
        }
        throw new MalformedException("not a decimal number");
    }

    /** @param allowed the one control character that may stand in {@code text}, or 0 for none */
    static void requireNoControls(String text, char allowed) {
        if (text.chars().anyMatch(c -> c < 0x20 && (c != allowed || c == 0))) {
            throw new MalformedException("a control character");
        }
    }

    static void requireName(String name) {
        boolean bad = name.codePoints()
                .anyMatch(c -> c == '+' || c == 0x85 || Character.isSpaceChar(c) || Character.isWhitespace(c));
        if (name.isEmpty() || bad) {
            throw new MalformedException("a key name is not empty and has neither space nor plus");
        }
        requireNoControls(name, (char) 0);
        utf8(name);
    }
}
