package uk.marac.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.marac.gate.Permission;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.TestService;

/**
 * Each endpoint, tried by everybody: what they get is what the committed matrix says, and a refusal looks like nothing.
 */
@Tag("database")
class EndpointMatrixTest {

    /** After these the world is another; each gets one of its own. */
    private static final Pattern DISRUPTIVE = Pattern.compile(
            "(POST|PUT|DELETE) .*(conflicts|break-glass|closing|circulation|opening|minutes|screening|submission|withdrawal|outcome)$|DELETE .*");

    /** Of these the world has none, so that even who may sees nothing. */
    private static final Pattern ABSENT =
            Pattern.compile("/(person-links|entries)/|/(research-return|cosigned-checkpoint)$");

    private static final Pattern PLACE = Pattern.compile("([a-z-]+)/\\{([a-zA-Z]+)}");

    private final TestService service = TestService.shared();
    private final CommittedMatrix matrix = new CommittedMatrix();
    private final JsonNode document =
            new Api(service.address(), null).get("/openapi.json").json();
    private final City elsewhere = City.open(service);
    private final World common = world();

    @Test
    void the_committed_matrix_knows_the_permission_of_every_endpoint() {
        List<Endpoint> endpoints = endpoints();

        assertThat(endpoints).hasSizeGreaterThan(40);
        assertThat(endpoints).allMatch(endpoint -> matrix.knows(endpoint.permission()));
    }

    @Test
    void no_permission_is_for_a_look_and_for_an_act() {
        Map<Boolean, Set<Permission>> byLook = endpoints().stream()
                .collect(Collectors.partitioningBy(
                        endpoint -> endpoint.method().equals("GET"),
                        Collectors.mapping(Endpoint::permission, Collectors.toSet())));

        assertThat(byLook.get(true)).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(byLook.get(false));
    }

    @TestFactory
    Stream<DynamicTest> everybody_gets_what_the_matrix_says() {
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> tryWithEverybody(endpoint)));
    }

    private void tryWithEverybody(Endpoint endpoint) {
        World world = DISRUPTIVE.matcher(endpoint.toString()).matches() ? world() : common;
        SoftAssertions softly = new SoftAssertions();
        Answer nothing = send(world, world.city.steppedUp(Person.HEALTH), endpoint, true);
        for (Visitor visitor : Visitor.to(world, elsewhere)) {
            boolean allowed = visitor.mayOn(world, matrix, endpoint);
            Answer usual = send(world, visitor.usual(), endpoint, false);
            if (allowed && matrix.needsFreshSignIn(endpoint.permission())) {
                softly.assertThat(usual.status())
                        .as(visitor.name() + " without a fresh sign-in")
                        .isEqualTo(401);
                usual = send(world, visitor.steppedUp(), endpoint, false);
            }
            if (allowed && ABSENT.matcher(endpoint.path()).find()) {
                softly.assertThat(usual.status())
                        .as(visitor.name() + " on what is not there")
                        .isIn(200, 404, 412);
            } else if (allowed) {
                softly.assertThat(usual.status())
                        .as("%s is allowed: %s", visitor.name(), usual.text())
                        .isNotIn(401, 404, 400, 422, 428)
                        .isLessThan(500);
                softly.assertThat(usual.status() >= 300 || documents(endpoint, usual.status()))
                        .as("the API's document knows the %d of %s", usual.status(), endpoint)
                        .isTrue();
            } else {
                refused(softly, visitor.name(), usual, nothing);
                refused(softly, visitor.name(), send(world, visitor.steppedUp(), endpoint, false), nothing);
            }
        }
        softly.assertThat(
                        send(world, world.city.withoutToken(), endpoint, false).status())
                .as("without a token")
                .isEqualTo(401);
        softly.assertAll();
    }

    private boolean documents(Endpoint endpoint, int status) {
        return document.at("/paths")
                .path(endpoint.path())
                .path(endpoint.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .has(String.valueOf(status));
    }

    private static void refused(SoftAssertions softly, String visitor, Answer answer, Answer nothing) {
        softly.assertThat(answer.status())
                .as("%s is refused: %s", visitor, answer.text())
                .isEqualTo(404);
        softly.assertThat(answer.text())
                .as("%s sees the bytes of nothing", visitor)
                .isEqualTo("{\"type\":\"urn:marac:problem:not-found\",\"title\":\"Not found\",\"status\":404}");
        if (nothing.status() == 404) {
            softly.assertThat(answer.bytes())
                    .as("%s sees the bytes of nothing", visitor)
                    .isEqualTo(nothing.bytes());
            softly.assertThat(headers(answer))
                    .as("%s sees the headers of nothing", visitor)
                    .isEqualTo(headers(nothing));
        }
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers =
                new HashMap<>(answer.response().headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("x-request-id"));
        return headers;
    }

    private Answer send(World world, Api api, Endpoint endpoint, boolean strange) {
        Map<String, String> headers = new HashMap<>();
        Object body = endpoint.method().equals("GET") ? "" : Samples.body(endpoint, world);
        if (endpoint.path().endsWith("/attachments") && endpoint.method().equals("POST")) {
            headers.put("Content-Type", "application/octet-stream");
            body = Samples.png();
        }
        headers.put("If-Match", "\"1\"");
        return api.send(
                endpoint.method(), path(world, endpoint.path(), strange), body.equals("") ? null : body, headers);
    }

    private static String path(World world, String template, boolean strange) {
        String path = template.replace("{area}", world.city.area.toString());
        Matcher place = PLACE.matcher(path);
        String filled = place.replaceAll(found -> found.group(1) + "/"
                + (strange
                        ? UUID.randomUUID()
                        : found.group(2).equals("agency")
                                ? world.city.agency(uk.marac.agency.AgencyKind.POLICE)
                                : world.id(found.group(1))));
        return filled.endsWith("/audience") ? filled + "?audience=ALL_LISTED" : filled;
    }

    private World world() {
        World world = new World(service);
        Api administrator = world.city.steppedUp(Person.ADMINISTRATOR);
        for (var member : administrator.get(world.city.path("/members")).json()) {
            if (member.get("subject")
                    .textValue()
                    .equals(world.city.subject(Person.CHILDREN).toString())) {
                administrator
                        .delete(world.city.path("/members/" + member.get("id").textValue()), 1)
                        .expect(204);
            }
        }
        return world;
    }

    private List<Endpoint> endpoints() {
        return new ArrayList<>(Endpoint.of(service.wiring.resources()));
    }
}
