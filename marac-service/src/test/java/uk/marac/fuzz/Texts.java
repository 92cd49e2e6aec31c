package uk.marac.fuzz;

import java.util.List;

/** Text that has broken other systems. All of it carries a mark by which it is known again where it must not be. */
final class Texts {

    static final String MARK = "qzxjv";

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\u0001\u001f",
            "\ud800",
            "\udc00\ud800",
            "\u202e\u200f txet",
            "\ufeff\u200b\u2060",
            "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿",
            "Z̸̧͉a̶l̵g̷o" + "\u0301".repeat(150),
            "مرحبا بالعالم",
            "𝕬𝖓𝖓𝖆 \uffff\ufffe",
            "'; DROP TABLE marac.referral; --",
            "{\"a\":1}",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a} %n %s {0} #{x}",
            "../../etc/passwd",
            "=cmd|' /C calc'!A0",
            "\r\nSet-Cookie: a=b",
            "Å".repeat(199),
            "ﷺ".repeat(100));

    private static final List<String> DATES = List.of(
            "2026-02-30",
            "2025-02-29",
            "0000-00-00",
            "-0001-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "10000-01-01",
            "1066-10-14",
            "2026-1-1",
            "20260101",
            "01/02/2026",
            "yesterday",
            "2026-01-01T00:00:00Z",
            "2026-01-01T25:00:00Z",
            "2026-12-31T23:59:60Z",
            "2026-01-01T00:00:00+99:00",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "294277-01-09T04:00:54.775807Z",
            "4714-11-24T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "1900-01-01",
            "2000-02-29");

    private Texts() {}

    static String nasty(Chance chance) {
        String text = chance.pick(NASTY);
        return text.isBlank() ? text : MARK + text + MARK;
    }

    static String date(Chance chance) {
        return chance.pick(DATES);
    }

    /** Recognisable text of exactly so many characters. */
    static String ofLength(int length) {
        return length < MARK.length() ? "x".repeat(length) : MARK + "x".repeat(length - MARK.length());
    }
}
