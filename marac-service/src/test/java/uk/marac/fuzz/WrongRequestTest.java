package uk.marac.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies, headers, addresses and methods that are wrong as such; beside each the right one. */
@Tag("database")
class WrongRequestTest {

    private static final Table TABLE = new Table();
    private static final String AGENCIES = "GET /areas/{area}/agencies";
    private static final String REFERRALS = "GET /areas/{area}/referrals";
    private static final String ADD = "POST /areas/{area}/agencies";
    private static final String ATTACH = "POST /areas/{area}/referrals/{referral}/attachments";
    private static final String LIFT = "DELETE /areas/{area}/legal-holds/{id}";
    private static final String BYTES = "Content-Type: application/octet-stream";
    private static final int JSON_LIMIT = 512 * 1024;
    private static final int DOCUMENT_LIMIT = 10 * 1024 * 1024;
    private static final byte[] NONE = {};

    static Stream<Arguments> bodies() {
        String right = add();
        return Stream.of(
                Arguments.of("cut off", right.substring(0, right.length() - 1)),
                Arguments.of("with more behind it", right + " qzxjv"),
                Arguments.of("a field twice", right.replace("{", "{\"name\":\"qzxjv\",")),
                Arguments.of("with a comment", "/* qzxjv */" + right),
                Arguments.of("a list", "[" + right + "]"),
                Arguments.of("thousands deep", "[".repeat(5_000)),
                Arguments.of("NUL", "\u0000"),
                Arguments.of("in another encoding", "\u00fe\u00ff" + right));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_is_not_json_is_malformed(String kind, String body) {
        TABLE.refused(
                400,
                "malformed",
                "",
                () -> TABLE.send(ADD, body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
        assertThat(TABLE.send(ADD, (" \n" + add() + "\n").getBytes(UTF_8)).status())
                .isEqualTo(201);
    }

    @Test
    void a_body_that_is_none_is_named() {
        TABLE.refused(422, "invalid", "request", () -> TABLE.send(ADD, NONE));
        TABLE.refused(422, "invalid", "request", () -> TABLE.send(ADD, "null".getBytes(UTF_8)));
    }

    @Test
    void a_body_is_as_large_as_its_endpoint_allows_and_no_larger() {
        TABLE.refused(413, "too-large", "", () -> TABLE.send(ADD, padded(add().getBytes(UTF_8), DOCUMENT_LIMIT)));
        TABLE.refused(413, "too-large", "", () -> TABLE.send(ADD, padded(add().getBytes(UTF_8), JSON_LIMIT + 1)));
        assertThat(TABLE.send(ADD, padded(add().getBytes(UTF_8), JSON_LIMIT)).status())
                .isEqualTo(201);

        byte[] picture = TABLE.document(ATTACH);
        TABLE.refused(413, "too-large", "", () -> TABLE.send(ATTACH, padded(picture, DOCUMENT_LIMIT + 1), BYTES));
        TABLE.refused(422, "invalid", "content", () -> TABLE.send(ATTACH, new byte[] {1, 2, 3}, BYTES));
        assertThat(TABLE.send(ATTACH, padded(picture, DOCUMENT_LIMIT), BYTES).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skip=x | skip=0 | skip",
                "skip=-1 | skip=1 | skip",
                "skip=99999999999 | skip=1000000 | skip",
                "limit=0 | limit=1 | limit",
                "limit=201 | limit=200 | limit",
                "state=qzxjv | state=SUBMITTED | state",
                "state=submitted | state=SUBMITTED | state",
                "state=%ff | state=RETURNED | state",
                "state=%zz | state=RETURNED | state",
                "state=SUBMITTED&state=RETURNED | state=SUBMITTED&skip=0 | state",
                "stat=SUBMITTED | state=SUBMITTED | (unknown)",
                "qzxjv%0a=1 | limit=1 | (unknown)"
            })
    void a_parameter_that_is_wrong_is_named(String wrong, String right, String field) {
        TABLE.refused(422, "invalid", field, () -> TABLE.send(REFERRALS, "GET", "?" + wrong, NONE, List.of()));
        assertThat(TABLE.send(REFERRALS, "GET", "?" + right, NONE, List.of()).status())
                .isEqualTo(200);
    }

    @Test
    void yes_or_no_is_nothing_else() {
        String actions = "GET /areas/{area}/actions";
        for (String wrong : List.of("maybe", "TRUE", "1", "")) {
            TABLE.refused(
                    422, "invalid", "overdue", () -> TABLE.send(actions, "GET", "?overdue=" + wrong, NONE, List.of()));
        }
        assertThat(TABLE.send(actions, "GET", "?overdue=false", NONE, List.of()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept: ;;; | 400 | malformed",
                "Accept: */*;q=x | 400 | malformed",
                "Accept: application/json;q=2 | 400 | malformed",
                "Accept: text/html | 406 | not-acceptable",
                "Content-Type: ; | 400 | malformed",
                "Host: qzxjv | 400 | malformed",
                "qzxjv | 400 | malformed",
                "Transfer-Encoding: qzxjv | 400 | malformed",
                "Expect: qzxjv | 400 | malformed"
            })
    void a_header_that_is_wrong_is_a_problem(String header, int status, String type) {
        TABLE.refused(status, type, "", () -> TABLE.send(AGENCIES, "GET", "", NONE, List.of(header)));
        assertThat(TABLE.send(AGENCIES, "GET", "", NONE, List.of("Accept: application/json;q=0.5, */*;q=0.1"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void content_that_is_not_as_its_header_says_is_a_problem() {
        byte[] right = add().getBytes(UTF_8);
        TABLE.refused(415, "unsupported-media-type", "", () -> TABLE.send(ADD, right, "Content-Type: text/plain"));
        TABLE.refused(400, "malformed", "", () -> TABLE.send(ADD, right, "Content-Encoding: gzip"));
        TABLE.refused(422, "invalid", "Idempotency-Key", () -> TABLE.send(ADD, right, "Idempotency-Key: short"));
        TABLE.refused(431, "headers-too-large", "", () -> TABLE.send(ADD, right, "X: " + "x".repeat(20_000)));
        assertThat(TABLE.send(
                                ADD,
                                right,
                                "Content-Type: application/json; charset=utf-8",
                                "Idempotency-Key: long-enough")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_change_says_of_what() {
        byte[] reason = "{\"reason\":\"The review is over.\"}".getBytes(UTF_8);
        TABLE.refused(428, "precondition-required", "", () -> TABLE.send(LIFT, reason));
        TABLE.refused(412, "stale", "", () -> TABLE.send(LIFT, reason, "If-Match: \"2\""));
        TABLE.refused(412, "stale", "", () -> TABLE.send(LIFT, reason, "If-Match: qzxjv"));
        assertThat(TABLE.send(LIFT, reason, "If-Match: \"1\"").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%00", "/%2e%2e", "/%2Fx", "//", "/%ff", "/\u00e9", "#qzxjv", " qzxjv"})
    void an_address_that_is_none_is_a_problem(String ending) {
        TABLE.refused(400, "malformed", "", () -> TABLE.send(AGENCIES, "GET", ending, NONE, List.of()));
        assertThat(TABLE.send(AGENCIES, "GET", "", NONE, List.of()).status()).isEqualTo(200);
    }

    @Test
    void an_address_that_leads_nowhere_is_not_there_and_one_too_long_is_said_to_be() {
        TABLE.refused(404, "not-found", "", () -> TABLE.send(AGENCIES, "GET", "/../qzxjv", NONE, List.of()));
        TABLE.refused(404, "not-found", "", () -> TABLE.send(AGENCIES, "GET", "/qzxjv/qzxjv", NONE, List.of()));
        TABLE.refused(
                414,
                "address-too-long",
                "",
                () -> TABLE.send(AGENCIES, "GET", "?x=" + "x".repeat(9_000), NONE, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "PUT", "OPTIONS", "TRACE", "PROPFIND", "get"})
    void a_method_that_is_not_for_it_is_a_problem(String method) {
        TABLE.refused(405, "method-not-allowed", "", () -> TABLE.send(AGENCIES, method, "", NONE, List.of()));
    }

    @Test
    void asking_for_the_head_alone_answers_the_same_without_content() {
        Wire.Reply head = TABLE.send(AGENCIES, "HEAD", "", NONE, List.of());
        Wire.Reply whole = TABLE.send(AGENCIES, "GET", "", NONE, List.of());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-type")).isEqualTo(whole.header("content-type"));
        assertThat(head.body()).isEmpty();
        assertThat(whole.body()).isNotEmpty();
    }

    @Test
    void nothing_of_a_wrong_address_or_header_is_logged() {
        try (LogWatch log = new LogWatch()) {
            TABLE.send(REFERRALS, "CONNECT", "/qzxjv", NONE, List.of());
            TABLE.send(REFERRALS, "GET", "?skip=qzxjv", NONE, List.of());
            TABLE.send(REFERRALS, "GET", "", NONE, List.of("Host: qzxjv"));
            assertThat(log.talkers()).isEmpty();

            org.slf4j.LoggerFactory.getLogger("somebody").error("heard qzxjv");
            assertThat(log.talkers()).containsExactly("somebody");
        }
    }

    private static String add() {
        return TABLE.body(ADD).toString();
    }

    private static byte[] padded(byte[] body, int size) {
        byte[] padded = Arrays.copyOf(body, size);
        Arrays.fill(padded, body.length, size, (byte) ' ');
        return padded;
    }
}
