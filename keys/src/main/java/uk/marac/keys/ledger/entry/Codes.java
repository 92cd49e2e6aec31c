package uk.marac.keys.ledger.entry;

import java.util.regex.Pattern;
import uk.marac.keys.ledger.MalformedException;

/** The alphabets of an entry's short texts, so narrow that no free text fits. */
final class Codes {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,62}");
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private Codes() {}

    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new MalformedException("a code is 1 to 63 of A-Z, 0-9 and _, a letter first");
        }
    }

    static void requireTable(String table) {
        if (!TABLE.matcher(table).matches()) {
            throw new MalformedException("a table is 1 to 63 of a-z, 0-9 and _, a letter first");
        }
    }
}
