package uk.marac.clear;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that are nowhere else. All begin with one stem, so that one search finds every one of them; two letters after
 * it tell which. Letters only and twelve of them: a name stays a name, a postcode has room.
 */
final class Markers {

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
    private static final int STEM = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    final String stem = random(CONSONANTS, STEM);
    final String phone = "07" + random("0123456789", 14);
    /** Nobody's: a day of which there are few in any text. */
    final LocalDate bornOn = LocalDate.of(1931, 1, 1).plusDays(RANDOM.nextInt(10_000));

    private int count;

    synchronized String next() {
        int number = count++;
        return stem + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }

    boolean isIn(String text) {
        return text.contains(stem) || text.contains(phone);
    }

    /** What to search for, in every encoding. */
    ByteSearch search() {
        Map<String, byte[]> patterns = new LinkedHashMap<>();
        for (String text : List.of(stem, phone, bornOn.toString())) {
            Encodings.of(text).forEach((encoding, bytes) -> patterns.put(text + " as " + encoding, bytes));
        }
        return new ByteSearch(patterns);
    }

    private static String random(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
