package uk.marac.keys.ledger.entry;

import uk.marac.keys.ledger.MalformedException;

/** The alphabets of an entry's short texts, so narrow that no free text fits. */
final class Codes {
    private static final int LONGEST = 63;

    private Codes() {}

    static void requireCode(String code) {
        if (!fits(code, 'A', 'Z')) {
            throw new MalformedException("a code is 1 to 63 of A-Z, 0-9 and _, a letter first");
        }
    }

    static void requireTable(String table) {
        if (!fits(table, 'a', 'z')) {
            throw new MalformedException("a table is 1 to 63 of a-z, 0-9 and _, a letter first");
        }
    }

    /** By hand and not by a pattern, since every entry of a log goes through here when it is verified. */
    private static boolean fits(String text, char firstLetter, char lastLetter) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= firstLetter && c <= lastLetter;
            boolean other = c == '_' || (c >= '0' && c <= '9');
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return true;
    }
}
