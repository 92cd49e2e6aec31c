package uk.marac.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;

/** Who is let in at each endpoint of research; everybody else gets the bytes of what is not there. */
@Tag("database")
class ResearchAccessTest {

    private static final Map<String, Object> NOTHING = Map.of("submit", true, "nothingHeld", true);
    private static final Set<Person> LISTED = EnumSet.of(Person.POLICE, Person.HOUSING, Person.IDVA);

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final CaseId caseId = cases.open(AgencyKind.POLICE, 0);
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING, AgencyKind.IDVA_SERVICE);
    private final UUID listing = ListedCases.list(city, meeting, caseId);

    @BeforeEach
    void circulate() {
        ListedCases.circulate(city, meeting);
    }

    @Test
    void research_is_read_by_coordinator_chair_and_the_agencies_listed() {
        Set<Person> readers = EnumSet.copyOf(LISTED);
        readers.addAll(List.of(Person.COORDINATOR, Person.CHAIR));

        check("GET", "/listings/%s/research", null, readers, 200);
    }

    @Test
    void research_is_returned_by_the_agencies_listed_and_nobody_else() {
        check("PUT", "/listings/%s/research-return", NOTHING, LISTED, 204);
        check("GET", "/listings/%s/research-return", null, LISTED, 200);
        check("GET", "/listings/%s/audience?audience=ALL_LISTED", null, LISTED, 200);
    }

    @Test
    void an_agency_that_only_owns_an_action_returns_no_research() {
        city.as(Person.CHAIR)
                .put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1))
                .expect(204);
        city.as(Person.CHAIR)
                .post(city.path("/meetings/" + meeting + "/opening"), Map.of())
                .expect(204);
        city.as(Person.CHAIR)
                .post(path("/actions"), Said.action(city.agency(AgencyKind.PRIMARY_CARE), false))
                .expect(201);

        check("PUT", "/listings/%s/research-return", NOTHING, LISTED, 204);
        check("GET", "/listings/%s/audience?audience=ALL_LISTED", null, LISTED, 200);
    }

    @Test
    void the_status_is_the_coordinator_s_and_the_list_is_for_who_looks_up() {
        check("GET", "/meetings/%s/research-status", null, EnumSet.of(Person.COORDINATOR), 200);
        Set<Person> lookUp = EnumSet.of(
                Person.COORDINATOR,
                Person.POLICE,
                Person.HOUSING,
                Person.HEALTH,
                Person.CHILDREN,
                Person.PROBATION,
                Person.IDVA);
        check("GET", "/meetings/%s/research-list", null, lookUp, 200);
    }

    @Test
    void a_conflict_of_interest_closes_research_to_that_person() {
        city.as(Person.HOUSING).get(path("/research")).expect(200);
        cases.conflict(caseId, Person.HOUSING);

        city.as(Person.HOUSING).get(path("/research")).expect(404);
        city.as(Person.HOUSING).put(path("/research-return"), NOTHING).expect(404);
        city.as(Person.POLICE).get(path("/research")).expect(200);
        assertThat(city.as(Person.HOUSING)
                        .get(city.path("/meetings/" + meeting + "/research-list"))
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void row_security_keeps_drafts_and_the_lines_of_others_from_an_agency() throws SQLException {
        AgencyId housing = city.agency(AgencyKind.HOUSING);
        city.as(Person.POLICE)
                .put(
                        path("/research-return"),
                        Map.of(
                                "submit",
                                true,
                                "nothingHeld",
                                false,
                                "audience",
                                "ALL_LISTED",
                                "lines",
                                List.of(
                                        line("ALL_LISTED"),
                                        line("NAMED_AGENCIES", housing),
                                        line("CHAIR_COORDINATOR"))))
                .expect(204);
        city.as(Person.IDVA)
                .put(
                        path("/research-return"),
                        Map.of(
                                "submit",
                                false,
                                "nothingHeld",
                                false,
                                "audience",
                                "ALL_LISTED",
                                "lines",
                                List.of(line("ALL_LISTED"))))
                .expect(204);

        assertThat(lines(housing.toString())).isEqualTo(2);
        assertThat(lines(city.agency(AgencyKind.PRIMARY_CARE).toString())).isEqualTo(1);
        assertThat(lines(city.agency(AgencyKind.POLICE).toString())).isEqualTo(3);
        assertThat(lines(city.agency(AgencyKind.IDVA_SERVICE).toString())).isEqualTo(2);
        assertThat(lines("*")).isEqualTo(4);
        assertThat(lines("")).isEqualTo(1);
    }

    private int lines(String agencies) throws SQLException {
        try (var connection = city.service.database.service().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "BEGIN; SET LOCAL marac.area = '" + city.area + "'; SET LOCAL marac.agencies = '" + agencies + "'");
            try (var counted = statement.executeQuery("SELECT count(*) FROM marac.research_line")) {
                counted.next();
                return counted.getInt(1);
            }
        }
    }

    private static Map<String, Object> line(String audience, AgencyId... named) {
        return Map.of(
                "kind",
                "OPINION",
                "text",
                "Said",
                "audience",
                audience,
                "namedAgencies",
                List.of(named),
                "minuted",
                false);
    }

    private void check(String method, String template, @Nullable Object body, Set<Person> allowed, int status) {
        UUID target = template.startsWith("/meetings") ? meeting : listing;
        String there = city.path(template.formatted(target));
        String notThere = city.path(template.formatted(UUID.randomUUID()));
        for (Person person : Person.values()) {
            Answer answer = city.as(person).send(method, there, body, Map.of());
            if (allowed.contains(person)) {
                answer.expect(status);
            } else {
                Answer absent = city.as(person).send(method, notThere, body, Map.of());
                assertThat(answer.expect(404).bytes())
                        .as("%s %s %s", person, method, template)
                        .isEqualTo(absent.expect(404).bytes());
            }
        }
    }

    private String path(String rest) {
        return city.path("/listings/" + listing + rest);
    }
}
