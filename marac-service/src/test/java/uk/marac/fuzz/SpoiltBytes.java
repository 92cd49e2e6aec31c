package uk.marac.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A body that is hardly JSON any more. */
final class SpoiltBytes {

    private SpoiltBytes() {}

    static byte[] spoil(String json, Chance chance) {
        byte[] bytes = json.getBytes(UTF_8);
        return switch (chance.below(16)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(bytes, chance.below(bytes.length + 1));
            case 2 -> (json + " " + Texts.MARK).getBytes(UTF_8);
            case 3 -> (json + json).getBytes(UTF_8);
            case 4 -> json.getBytes(UTF_16);
            case 5 -> ("\ufeff" + json).getBytes(UTF_8);
            case 6 -> json.replaceFirst("\\{", "{\"a\":1,\"a\":2,").getBytes(UTF_8);
            case 7 -> json.replaceFirst("\\{(\"[^\"]+\":)", "{$1null,$1").getBytes(UTF_8);
            case 8 -> json.replaceFirst(":\"", ":\"\u00e9\u00ff").getBytes(ISO_8859_1);
            case 9 -> json.replaceFirst(":\"", ":\"\u0000\n").getBytes(UTF_8);
            case 10 -> json.replace('"', '\'').getBytes(UTF_8);
            case 11 -> ("/* " + Texts.MARK + " */" + json).getBytes(UTF_8);
            case 12 -> "[".repeat(1 + chance.below(5_000)).getBytes(UTF_8);
            case 13 -> ("{\"" + Texts.MARK + "x".repeat(chance.below(5_000)) + "\":1}").getBytes(UTF_8);
            case 14 -> (chance.percent(50) ? "null" : "[]").getBytes(UTF_8);
            default -> flipped(bytes, chance);
        };
    }

    private static byte[] flipped(byte[] bytes, Chance chance) {
        if (bytes.length > 0) {
            bytes[chance.below(bytes.length)] ^= (byte) (1 << chance.below(8));
        }
        return bytes;
    }
}
