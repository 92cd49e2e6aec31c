package uk.marac.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.marac.agency.AgencyKind;

/** A wrong value in each kind of field is refused by the field's name; the right one beside it is accepted. */
@Tag("database")
class WrongFieldTest {

    private static final Table TABLE = new Table();
    private static final String MEMBERS = "POST /areas/{area}/members";
    private static final String MEETINGS = "POST /areas/{area}/meetings";
    private static final String PROTOCOL = "POST /areas/{area}/protocol";
    private static final String ACTIONS = "POST /areas/{area}/listings/{listing}/actions";
    private static final String GLASS = "POST /areas/{area}/cases/{id}/break-glass";
    private static final String AGENCIES = "POST /areas/{area}/agencies";
    private static final String REFERRALS = "POST /areas/{area}/referrals";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    static Stream<Arguments> fields() {
        return Stream.of(
                row("of another type", MEMBERS, "name", 7, "A Newcomer"),
                row("of another type", MEMBERS, "name", new String[] {"x"}, "A Newcomer"),
                row("of another type", MEMBERS, "deputy", "true", true),
                row("of another type", MEMBERS, "deputy", 1, false),
                row("of another type", MEMBERS, "subject", 7, UUID.randomUUID()),
                row("of another type", MEETINGS, "agencies", "x", agencies(1)),
                row("of another type", MEETINGS, "startsAt", 1893456000, in(20) + "T10:00:00Z"),
                row("of another type", PROTOCOL, "slotMinutes", "12", 12),
                row("of another type", PROTOCOL, "slotMinutes", 12.5, 13),
                row("missing", MEMBERS, "name", null, "A Newcomer"),
                row("missing", MEMBERS, "deputy", null, true),
                row("missing", MEETINGS, "agencies", null, agencies(1)),
                row("missing", PROTOCOL, "referralCutOffDays", null, 0),
                row("empty", MEMBERS, "name", " ", "A Newcomer"),
                row("empty", GLASS, "reason", "", "A call in the night."),
                row("empty", MEETINGS, "agencies", agencies(0), agencies(1)),
                row("too long", MEMBERS, "name", "x".repeat(201), "x".repeat(200)),
                row("too long", AGENCIES, "name", "x".repeat(121), "x".repeat(120)),
                row("too long", ACTIONS, "description", "x".repeat(4001), "x".repeat(4000)),
                row("too long", ACTIONS, "description", "x".repeat(100_001), "Visit."),
                row("too many", MEETINGS, "agencies", agencies(101), agencies(1)),
                row("twice", MEETINGS, "agencies[1]", agency(), agency(AgencyKind.HOUSING)),
                row("too small", PROTOCOL, "slotMinutes", 0, 1),
                row("too large", PROTOCOL, "slotMinutes", 121, 120),
                row("too large", PROTOCOL, "slotMinutes", 99999999999L, 12),
                row("no date", ACTIONS, "dueOn", "2026-02-30", in(14)),
                row("no date", ACTIONS, "dueOn", "0000-00-00", in(14)),
                row("no date", ACTIONS, "dueOn", "01/02/2030", in(14)),
                row("past", ACTIONS, "dueOn", in(-2), in(0)),
                row("beyond any diary", ACTIONS, "dueOn", "+999999999-12-31", in(365)),
                row("years away", ACTIONS, "dueOn", "9999-12-31", in(30)),
                row("a number", ACTIONS, "dueOn", 20000, in(1)),
                row("no time", MEETINGS, "startsAt", "2030-02-30T10:00:00Z", in(20) + "T10:00:00Z"),
                row("no time", MEETINGS, "startsAt", in(20) + "T25:00:00Z", in(20) + "T23:00:00Z"),
                row("past", MEETINGS, "startsAt", "2020-01-01T10:00:00Z", in(20) + "T10:00:00Z"),
                row("beyond any diary", MEETINGS, "startsAt", "+1000000000-12-31T23:59:59Z", in(20) + "T10:00:00Z"),
                row("no id", MEMBERS, "subject", "AAAAAAAAAAAAAAAAAAAAAA==", UUID.randomUUID()),
                row("no code", MEMBERS, "role", "KING", "IDVA"),
                row("no code", MEMBERS, "role", "idva", "IDVA"),
                row("no code", MEMBERS, "role", 1, "IDVA"),
                row("no code", PROTOCOL, "deathReviewLabel", "QZXJV", "DARDR"),
                row("no id", MEMBERS, "agency", "qzxjv", agency()),
                row("nobody's id", MEMBERS, "agency", UUID.randomUUID(), agency()),
                row("in capitals", MEMBERS, "agency", agency().toUpperCase(java.util.Locale.ROOT), agency()),
                row("NUL", MEMBERS, "name", "A\u0000B", "A B"),
                row("a control character", GLASS, "reason", "A\u0007B", "A\nB"),
                row("half a pair", GLASS, "reason", "A\ud83d", "A\ud83d\udc69"),
                row("no address", MEMBERS, "email", "qzxjv", "newcomer@example.org"),
                row("unknown", MEMBERS, "favouriteColour", "green", null),
                row("unknown", REFERRALS, "victim.favouriteColour", "green", null),
                row("deep", REFERRALS, "victim", deep(29), null));
    }

    @ParameterizedTest(name = "{0}: {2} of {1} [{index}]")
    @MethodSource("fields")
    void what_is_wrong_is_named_and_what_is_right_accepted(
            String kind, String endpoint, String field, @Nullable Object wrong, @Nullable Object right) {
        // A name that is not ours may be anybody's and is not repeated.
        String named = field.replace("favouriteColour", "(unknown)");
        TABLE.refused(422, "invalid", named, () -> TABLE.sendAsRead(endpoint, with(endpoint, field, wrong)));

        Wire.Reply accepted = TABLE.sendAsRead(endpoint, with(endpoint, field, right));
        assertThat(accepted.status()).as(new String(accepted.body(), UTF_8)).isEqualTo(201);
    }

    private static byte[] with(String endpoint, String field, @Nullable Object value) {
        ObjectNode body = TABLE.body(endpoint);
        JsonPointer place = JsonPointer.compile("/" + field.replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"));
        JsonNode parent = body.at(place.head());
        String name = place.last().getMatchingProperty();
        if (parent instanceof ArrayNode list) {
            list.addPOJO(value);
        } else if (value != null) {
            ((ObjectNode) parent).set(name, Table.JSON.valueToTree(value));
        } else if (!name.equals("victim")) {
            ((ObjectNode) parent).remove(name);
        }
        try {
            return Table.JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arguments row(
            String kind, String endpoint, String field, @Nullable Object wrong, @Nullable Object right) {
        return Arguments.of(kind, endpoint, field, wrong, right);
    }

    private static String in(int days) {
        return TODAY.plusDays(days).toString();
    }

    private static String agency() {
        return agency(AgencyKind.POLICE);
    }

    private static String agency(AgencyKind kind) {
        return TABLE.city().agency(kind).toString();
    }

    private static Object[] agencies(int count) {
        return Stream.generate(WrongFieldTest::agency).limit(count).toArray();
    }

    private static JsonNode deep(int levels) {
        ObjectNode node = Table.JSON.createObjectNode();
        for (int i = 0; i < levels; i++) {
            ObjectNode outer = Table.JSON.createObjectNode();
            outer.set("a", node);
            node = outer;
        }
        return node;
    }
}
