package uk.marac.keys.ledger.export.v1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import uk.marac.keys.ledger.MalformedException;

/**
 * Reads a line from left to right. It may take more than the one spelling of a value: who reads a line writes it again and
 * compares.
 */
final class Scan {
    private final String line;
    private int at;

    Scan(String line, int from) {
        this.line = line;
        this.at = from;
    }

    /** Passes over the text, which must stand here. */
    Scan skip(String text) {
        if (!is(text)) {
            throw new MalformedException("not the form of such a line");
        }
        return this;
    }

    /** Passes over the text if it stands here, and says whether it did. */
    boolean is(String text) {
        boolean here = line.startsWith(text, at);
        at += here ? text.length() : 0;
        return here;
    }

    /** What stands before the next such sign, which is passed over too. */
    String until(char sign) {
        int end = line.indexOf(sign, at);
        if (end < 0) {
            throw new MalformedException("not the form of such a line");
        }
        String text = line.substring(at, end);
        at = end + 1;
        return text;
    }

    UUID uuid() {
        try {
            return UUID.fromString(until('"'));
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not an id");
        }
    }

    byte[] base64() {
        try {
            return Base64.getDecoder().decode(until('"'));
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not base64");
        }
    }

    byte[] hex() {
        try {
            return HexFormat.of().parseHex(until('"'));
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not hexadecimal");
        }
    }

    /** Digits; at most eighteen, which is more than any log has. */
    long number() {
        int from = at;
        while (at < line.length() && at - from < 18 && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw new MalformedException("not a number");
        }
        return Long.parseLong(line.substring(from, at));
    }

    /** A number that is small. */
    int ordinal() {
        long number = number();
        if (number > Short.MAX_VALUE) {
            throw new MalformedException("an ordinal out of range");
        }
        return (int) number;
    }
}
