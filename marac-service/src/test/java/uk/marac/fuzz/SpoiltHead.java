package uk.marac.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Methods, addresses and headers that are wrong, or unusual and harmless. */
final class SpoiltHead {

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "QZXJV");

    private static final List<String> ENDINGS = List.of(
            "/",
            "//",
            "/..",
            "/../..",
            "/%2e%2e",
            "/%2F",
            "/%5c",
            "/%00",
            "/%zz",
            "/%",
            "/%c0%af",
            "/%ff",
            ";a=b",
            "/;",
            "/.;/",
            "#qzxjv",
            " qzxjv",
            "/qzxjv",
            "/qzxjv%0d%0aSet-Cookie:a",
            "\\qzxjv",
            "/\u00e9",
            ".json",
            "?",
            "?stat",
            "?stat=%zz",
            "?skip=0&skip=1",
            "?limit=qzxjv",
            "?=",
            "?&&&",
            "?q[z]xjv=qzxjv",
            "?stat=" + "x".repeat(2_000));

    private static final List<String> WRONG_HEADERS = List.of(
            "Accept: ;;;",
            "Accept: qzxjv",
            "Accept: text/html",
            "Accept: */*;q=x",
            "Accept: application/json;q=2",
            "Accept: application/xml, qzxjv/*",
            "Content-Type: ;",
            "Content-Type: qzxjv",
            "Content-Type: text/plain",
            "Content-Type: application/json; charset=qzxjv",
            "Content-Type: application/xml",
            "Content-Encoding: gzip",
            "Content-Encoding: qzxjv",
            "Content-Length: qzxjv",
            "Transfer-Encoding: qzxjv",
            "Expect: qzxjv",
            "Host: qzxjv",
            "qzxjv",
            "X-Qzxjv: \u0001",
            "X-Qzxjv: " + "x".repeat(20_000),
            ": qzxjv",
            "Upgrade: h2c");

    private static final List<String> ODD_HEADERS = List.of(
            "Accept: */*",
            "Accept: application/json, */*;q=0.1",
            "Accept-Encoding: gzip",
            "Accept-Encoding: qzxjv;q=x",
            "Accept-Language: ;;qzxjv",
            "If-None-Match: qzxjv",
            "If-Modified-Since: qzxjv",
            "Range: bytes=5-1",
            "Cookie: qzxjv=;;=",
            "X-Forwarded-For: qzxjv",
            "X-Request-Id: qzxjv",
            "X-HTTP-Method-Override: DELETE",
            "Referer: qzxjv",
            "User-Agent: ${jndi:ldap://qzxjv}",
            "Origin: null",
            "Content-Language: qzxjv",
            "Via: qzxjv");

    private static final List<String> TAGS = List.of(
            "\"0\"",
            "\"999999\"",
            "\"-1\"",
            "3",
            "*",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"qzxjv\"",
            "\"99999999999999999999\"",
            "");

    private static final List<String> KEYS =
            List.of("short", "qzxjv with spaces", "qzxjv".repeat(60), "qzxjv-\u00e9-key-key");

    private SpoiltHead() {}

    static String method(Chance chance) {
        return chance.pick(METHODS);
    }

    /** The address with something at its end, or with another id in the place of one of its own. */
    static String target(String target, Chance chance) {
        if (chance.percent(60)) {
            return target + chance.pick(ENDINGS);
        }
        String[] segments = target.split("/", -1);
        segments[2 + chance.below(segments.length - 2)] = id(segments[2], chance);
        return String.join("/", segments);
    }

    static String header(Chance chance, boolean wrong) {
        return chance.pick(wrong ? WRONG_HEADERS : ODD_HEADERS);
    }

    static String tag(Chance chance) {
        return chance.pick(TAGS);
    }

    static String key(Chance chance) {
        return chance.pick(KEYS);
    }

    private static String id(String real, Chance chance) {
        return chance.pick(List.of(
                new UUID(chance.below(Integer.MAX_VALUE), chance.below(Integer.MAX_VALUE)).toString(),
                real.toUpperCase(Locale.ROOT),
                "qzxjv",
                "0",
                "null",
                "{" + real + "}",
                real + "0",
                "%20" + real));
    }
}
