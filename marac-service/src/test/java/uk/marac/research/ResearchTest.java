package uk.marac.research;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class ResearchTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final CaseId caseId = cases.open(AgencyKind.POLICE, 1);
    private final UUID meeting = ListedCases.plan(
            city, AgencyKind.POLICE, AgencyKind.HOUSING, AgencyKind.PRIMARY_CARE, AgencyKind.IDVA_SERVICE);
    private final UUID listing = ListedCases.list(city, meeting, caseId);

    @BeforeEach
    void circulate() {
        ListedCases.circulate(city, meeting);
    }

    @Test
    void each_reader_gets_the_lines_of_their_audiences() {
        put(
                        Person.POLICE,
                        returned(
                                line("To all", "ALL_LISTED"),
                                line("To health", "NAMED_AGENCIES", city.agency(AgencyKind.PRIMARY_CARE)),
                                line("To the Idva", "CHAIR_COORDINATOR_IDVA"),
                                line("To the chair", "CHAIR_COORDINATOR")))
                .expect(204);

        String[] all = {"To all", "To health", "To the Idva", "To the chair"};
        assertThat(texts(Person.COORDINATOR)).containsExactly(all);
        assertThat(texts(Person.CHAIR)).containsExactly(all);
        assertThat(texts(Person.POLICE)).containsExactly(all);
        assertThat(texts(Person.HEALTH)).containsExactly("To all", "To health");
        assertThat(texts(Person.IDVA)).containsExactly("To all", "To the Idva");
        assertThat(texts(Person.HOUSING)).containsExactly("To all");
    }

    @Test
    void a_restricted_summary_is_not_even_counted_for_who_is_not_meant() {
        Map<String, Object> request = new HashMap<>(returned());
        request.put("audience", "CHAIR_COORDINATOR");
        request.put("staffWarning", "A dog that bites");
        put(Person.POLICE, request).expect(204);

        assertThat(research(Person.HOUSING).json().get("agencies")).isEmpty();
        assertThat(research(Person.CHAIR).text()).contains("A dog that bites");
    }

    @Test
    void a_draft_is_seen_by_its_agency_only_until_it_is_submitted() {
        Map<String, Object> draft = new HashMap<>(returned(line("Not yet", "ALL_LISTED")));
        draft.put("submit", false);
        put(Person.POLICE, draft).expect(204);
        assertThat(texts(Person.POLICE)).containsExactly("Not yet");
        assertThat(texts(Person.COORDINATOR)).isEmpty();
        assertThat(texts(Person.HOUSING)).isEmpty();

        put(Person.POLICE, returned(line("Now", "ALL_LISTED")), 1).expect(204);
        assertThat(texts(Person.HOUSING)).containsExactly("Now");
        put(Person.POLICE, draft, 2).expect(409);
    }

    @Test
    void nothing_held_is_a_whole_return() {
        put(Person.HOUSING, Map.of("submit", true, "nothingHeld", true)).expect(204);

        JsonNode part = research(Person.POLICE).json().get("agencies").get(0);
        assertThat(part.get("agency").textValue())
                .isEqualTo(city.agency(AgencyKind.HOUSING).toString());
        assertThat(part.get("summary").get("nothingHeld").booleanValue()).isTrue();
        put(Person.IDVA, Map.of("submit", true, "nothingHeld", false)).expect(422);
        Map<String, Object> both = new HashMap<>(returned(line("Something", "ALL_LISTED")));
        both.put("nothingHeld", true);
        put(Person.IDVA, both).expect(422);
    }

    @Test
    void a_return_is_replaced_whole_and_only_at_the_version_that_was_read() {
        put(Person.POLICE, returned(line("First", "ALL_LISTED")), 1).expect(412);
        put(Person.POLICE, returned(line("First", "ALL_LISTED"))).expect(204);
        put(Person.POLICE, returned(line("Second", "ALL_LISTED"))).expect(428);
        assertThat(put(Person.POLICE, returned(line("Second", "ALL_LISTED")), 1)
                        .expect(204)
                        .version())
                .isEqualTo(2);
        put(Person.POLICE, returned(line("Third", "ALL_LISTED")), 1).expect(412);

        Answer own = city.as(Person.POLICE).get(path("/research-return")).expect(200);
        assertThat(own.version()).isEqualTo(2);
        assertThat(own.text()).contains("Second").doesNotContain("First");
        city.as(Person.HOUSING).get(path("/research-return")).expect(404);
    }

    @Test
    void lines_about_strangers_and_lines_to_agencies_outside_are_refused_by_field() {
        Map<String, Object> stranger = new HashMap<>(line("Who?", "ALL_LISTED"));
        stranger.put("person", UUID.randomUUID());
        Map<String, Object> outside = line("To whom?", "NAMED_AGENCIES", city.agency(AgencyKind.CHILDRENS_SOCIAL_CARE));

        assertThat(put(Person.POLICE, returned(stranger)).expect(422).text()).contains("lines[0].person");
        assertThat(put(Person.POLICE, returned(outside)).expect(422).text()).contains("lines[0].namedAgencies");
        assertThat(put(Person.POLICE, returned(line("Nobody", "NAMED_AGENCIES")))
                        .expect(422)
                        .text())
                .contains("lines[0].namedAgencies");
        stranger.put("person", victim());
        put(Person.POLICE, returned(stranger)).expect(204);
    }

    @Test
    void somebody_with_two_agencies_says_for_which_and_speaks_for_no_other() {
        UUID subject = city.subject(Person.HOUSING);
        AgencyId health = city.agency(AgencyKind.PRIMARY_CARE);
        AgencyId outside = city.agency(AgencyKind.CHILDRENS_SOCIAL_CARE);
        appoint(subject, health);
        appoint(subject, outside);

        put(Person.HOUSING, returned()).expect(422);
        Map<String, Object> request = new HashMap<>(returned());
        request.put("agency", outside);
        put(Person.HOUSING, request).expect(422);
        request.put("agency", health);
        put(Person.HOUSING, request).expect(204);
    }

    @Test
    void the_tag_changes_with_what_the_reader_sees_and_with_nothing_else() {
        put(Person.POLICE, returned(line("To all", "ALL_LISTED"))).expect(204);
        String housing = research(Person.HOUSING).header("ETag");
        String chair = research(Person.CHAIR).header("ETag");
        Map<String, Object> secret = new HashMap<>(returned(line("Hidden", "CHAIR_COORDINATOR")));
        secret.put("audience", "CHAIR_COORDINATOR");
        put(Person.HEALTH, secret).expect(204);

        assertThat(research(Person.HOUSING).header("ETag")).isEqualTo(housing);
        assertThat(research(Person.CHAIR).header("ETag")).isNotEqualTo(chair);
    }

    @Test
    void who_will_see_a_line_is_answered_beforehand_by_the_same_filter() {
        assertThat(readers("audience=CHAIR_COORDINATOR"))
                .containsExactlyInAnyOrder("COORDINATOR null", "CHAIR null", "REPRESENTATIVE POLICE");
        assertThat(readers("audience=CHAIR_COORDINATOR_IDVA"))
                .contains("IDVA IDVA_SERVICE")
                .doesNotContain("REPRESENTATIVE HOUSING");
        assertThat(readers("audience=NAMED_AGENCIES&named=" + city.agency(AgencyKind.HOUSING)))
                .contains("REPRESENTATIVE HOUSING", "COORDINATOR null")
                .doesNotContain("REPRESENTATIVE PRIMARY_CARE", "IDVA IDVA_SERVICE");
        assertThat(readers("audience=ALL_LISTED"))
                .contains("REPRESENTATIVE HOUSING", "REPRESENTATIVE PRIMARY_CARE", "IDVA IDVA_SERVICE")
                .doesNotContain("REPRESENTATIVE CHILDRENS_SOCIAL_CARE");
        city.as(Person.POLICE).get(path("/audience?audience=NAMED_AGENCIES")).expect(422);
    }

    @Test
    void the_research_list_says_what_to_search_by_and_whether_ones_return_is_in() {
        Answer before = list(Person.HOUSING);
        assertThat(before.text())
                .contains("Marlowe", "Alias of", "1990-04-01", "4 Open Street")
                .doesNotContain(ListedCases.CONFIDENTIAL, "stand on no agenda", "Children in the family");
        JsonNode own = before.json().get("items").get(0).get("returns");
        assertThat(own).hasSize(1);
        assertThat(own.get(0).get("state").isNull()).isTrue();
        put(Person.HOUSING, Map.of("submit", true, "nothingHeld", true)).expect(204);

        assertThat(list(Person.HOUSING).json().at("/items/0/returns/0/state").textValue())
                .isEqualTo("SUBMITTED");
        assertThat(list(Person.POLICE).json().at("/items/0/returns/0/state").isNull())
                .isTrue();
        assertThat(list(Person.CHILDREN).json().get("items")).isEmpty();
    }

    @Test
    void the_coordinator_sees_who_has_not_returned_and_no_draft_counts() {
        Map<String, Object> draft = new HashMap<>(returned());
        draft.put("submit", false);
        put(Person.POLICE, draft).expect(204);
        put(Person.HOUSING, Map.of("submit", true, "nothingHeld", true)).expect(204);

        Map<String, Boolean> in = new HashMap<>();
        JsonNode status = city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/research-status"))
                .expect(200)
                .json();
        status.at("/items/0/agencies").forEach(cell -> {
            in.put(cell.get("agency").textValue(), !cell.get("submittedAt").isNull());
            assertThat(cell.get("late").booleanValue()).isFalse();
        });

        assertThat(in).hasSize(4).containsEntry(city.agency(AgencyKind.HOUSING).toString(), true);
        assertThat(in.values()).containsOnlyOnce(true);
    }

    private void appoint(UUID subject, AgencyId agency) {
        city.steppedUp(Person.ADMINISTRATOR)
                .post(
                        city.path("/members"),
                        Map.of(
                                "subject",
                                subject,
                                "agency",
                                agency,
                                "role",
                                Role.REPRESENTATIVE,
                                "deputy",
                                false,
                                "name",
                                "Two hats"))
                .expect(201);
    }

    private String victim() {
        return list(Person.POLICE).json().at("/items/0/people/0/id").textValue();
    }

    private List<String> readers(String query) {
        List<String> readers = new ArrayList<>();
        city.as(Person.POLICE)
                .get(path("/audience?" + query))
                .expect(200)
                .json()
                .get("readers")
                .forEach(who -> readers.add(who.get("role").textValue() + " "
                        + who.get("agencyName").asText().replace(" of the city", "")));
        return readers;
    }

    private List<String> texts(Person person) {
        List<String> texts = new ArrayList<>();
        research(person).json().get("agencies").forEach(part -> part.get("lines")
                .forEach(line -> texts.add(line.get("text").textValue())));
        return texts;
    }

    private Answer list(Person person) {
        return city.as(person)
                .get(city.path("/meetings/" + meeting + "/research-list"))
                .expect(200);
    }

    private Answer research(Person person) {
        return city.as(person).get(path("/research")).expect(200);
    }

    private Answer put(Person person, Object body) {
        return city.as(person).put(path("/research-return"), body);
    }

    private Answer put(Person person, Object body, long version) {
        return city.as(person).put(path("/research-return"), body, version);
    }

    private String path(String rest) {
        return city.path("/listings/" + listing + rest);
    }

    @SafeVarargs
    private static Map<String, Object> returned(Map<String, Object>... lines) {
        return Map.of("submit", true, "nothingHeld", false, "audience", "ALL_LISTED", "lines", List.of(lines));
    }

    private static Map<String, Object> line(String text, String audience, AgencyId... named) {
        return Map.of(
                "kind", "FACT", "text", text, "audience", audience, "namedAgencies", List.of(named), "minuted", true);
    }
}
