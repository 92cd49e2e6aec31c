package uk.marac.web;

/** Names of fields as a problem may repeat them: our own are short and plain, a stranger's may be anything. */
final class FieldNames {

    private static final int LONGEST = 40;

    private FieldNames() {}

    static String printable(String name) {
        return name.length() <= LONGEST && name.matches("[A-Za-z][A-Za-z0-9]*") ? name : "(unknown)";
    }
}
