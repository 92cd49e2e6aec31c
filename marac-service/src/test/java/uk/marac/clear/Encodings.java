package uk.marac.clear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The bytes that a text can be found by, whatever surrounds it. */
final class Encodings {

    private Encodings() {}

    /**
     * By name: as it is, in capitals and with one capital, each as UTF-8, UTF-16, hexadecimal and base64 at every
     * offset.
     */
    static Map<String, byte[]> of(String text) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String upper = text.toUpperCase(Locale.ROOT);
        for (String spelt : List.of(text, upper, upper.charAt(0) + text.substring(1))) {
            String suffix = spelt.equals(text) ? "" : " of " + spelt;
            put(all, "UTF-8" + suffix, spelt.getBytes(UTF_8));
            put(all, "UTF-16LE" + suffix, spelt.getBytes(UTF_16LE));
            put(all, "UTF-16BE" + suffix, spelt.getBytes(UTF_16BE));
            for (byte[] bytes : List.of(spelt.getBytes(UTF_8), spelt.getBytes(UTF_16LE), spelt.getBytes(UTF_16BE))) {
                String name = bytes.length == spelt.length() ? "" : bytes[0] == 0 ? " of UTF-16BE" : " of UTF-16LE";
                put(all, "hex" + name + suffix, HexFormat.of().formatHex(bytes).getBytes(UTF_8));
                put(
                        all,
                        "HEX" + name + suffix,
                        HexFormat.of().withUpperCase().formatHex(bytes).getBytes(UTF_8));
                for (int offset = 0; offset < 3; offset++) {
                    String at = name + suffix + " at " + offset;
                    put(all, "base64" + at, base64(Base64.getEncoder(), bytes, offset));
                    put(all, "base64url" + at, base64(Base64.getUrlEncoder(), bytes, offset));
                }
            }
        }
        return all;
    }

    /** The characters that depend on the text alone, where it begins so many bytes after a multiple of three. */
    private static byte[] base64(Base64.Encoder encoder, byte[] text, int offset) {
        byte[] shifted = new byte[offset + text.length];
        System.arraycopy(text, 0, shifted, offset, text.length);
        String encoded = encoder.withoutPadding().encodeToString(shifted);
        int first = (offset * 8 + 5) / 6;
        int end = shifted.length * 8 / 6;
        return encoded.substring(first, end).getBytes(ISO_8859_1);
    }

    private static void put(Map<String, byte[]> all, String name, byte[] bytes) {
        if (all.values().stream().noneMatch(known -> Arrays.equals(known, bytes))) {
            all.put(name, Objects.requireNonNull(bytes));
        }
    }
}
