package uk.marac.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;

@Tag("database")
class CatalogueTest {

    private final City city = City.open();

    @Test
    void it_shows_what_a_kind_of_agency_typically_does_and_not_what_others_do() {
        assertThat(codes(city, "?agencyKind=PROBATION"))
                .contains("LICENCE_CONDITIONS", "RECALL", "MAPPA", "MATAC", "OTHER")
                .doesNotContain("SANCTUARY", "DAPO", "SECTION_47");
        assertThat(codes(city, "?agencyKind=HOUSING"))
                .contains("SANCTUARY", "REFUGE", "OTHER")
                .doesNotContain("RECALL");
        assertThat(codes(city, "")).hasSizeGreaterThan(40).contains("SANCTUARY", "RECALL", "CLARES_LAW", "DVPN_DVPO");
        city.as(Person.HEALTH)
                .get(city.path("/action-catalogue?agencyKind=Housing"))
                .expect(422);
    }

    @Test
    void an_area_adds_kinds_of_its_own_and_another_area_has_them_not() {
        City elsewhere = City.open();
        assertThat(adds(Map.of("code", "WOMENS_CENTRE", "label", "Place at the centre", "aim", "NOT_PERPETRATOR"))
                        .expect(201)
                        .version())
                .isEqualTo(2);

        Answer seen = city.as(Person.HEALTH).get(city.path("/action-catalogue")).expect(200);
        assertThat(seen.json().get("protocolNumber").intValue()).isEqualTo(2);
        assertThat(codes(city, "?agencyKind=EDUCATION")).contains("WOMENS_CENTRE");
        assertThat(codes(elsewhere, "")).doesNotContain("WOMENS_CENTRE");
    }

    @Test
    void a_code_that_is_taken_is_not_given_another_meaning() {
        var own = Map.of("code", "WOMENS_CENTRE", "label", "Place at the centre", "aim", "EITHER");
        assertThat(adds(Map.of("code", "REFUGE", "label", "Something else", "aim", "PERPETRATOR"))
                        .expect(422)
                        .text())
                .contains("actionKinds[0].code");
        assertThat(adds(own, own).expect(422).text()).contains("actionKinds[1].code");
        adds(Map.of("code", "lower case", "label", "Wrong", "aim", "EITHER")).expect(422);
        adds(own).expect(201);
    }

    @Test
    void an_action_has_a_kind_that_is_known_or_none() {
        Sitting sitting = Sitting.agendaSent(city, 1).inSession();
        adds(Map.of("code", "WOMENS_CENTRE", "label", "Place at the centre", "aim", "NOT_PERPETRATOR"))
                .expect(201);

        assertThat(agree(sitting, "NO_SUCH_KIND", false).expect(422).text()).contains("\"kind\"");
        assertThat(agree(sitting, "sanctuary", false).expect(422).text()).contains("\"kind\"");
        for (String kind : List.of("SANCTUARY", "WOMENS_CENTRE", "OTHER")) {
            var action = agree(sitting, kind, false).expect(201).id();
            assertThat(city.as(Person.HOUSING)
                            .get(sitting.action(action))
                            .json()
                            .get("kind")
                            .textValue())
                    .isEqualTo(kind);
        }
        var none = sitting.agree(AgencyKind.HOUSING);
        assertThat(city.as(Person.HOUSING)
                        .get(sitting.action(none))
                        .json()
                        .get("kind")
                        .isNull())
                .isTrue();
    }

    @Test
    void an_action_is_directed_at_the_perpetrator_as_its_kind_is() {
        Sitting sitting = Sitting.agendaSent(city, 1).inSession();

        assertThat(agree(sitting, "BEHAVIOUR_CHANGE", false).expect(422).text()).contains("perpetratorDirected");
        assertThat(agree(sitting, "SANCTUARY", true).expect(422).text()).contains("perpetratorDirected");
        agree(sitting, "BEHAVIOUR_CHANGE", true).expect(201);
        agree(sitting, "SANCTUARY", false).expect(201);
        agree(sitting, "OTHER", true).expect(201);
        agree(sitting, "OTHER", false).expect(201);
    }

    private Answer agree(Sitting sitting, String kind, boolean perpetratorDirected) {
        Map<String, Object> action = Said.action(city.agency(AgencyKind.HOUSING), perpetratorDirected);
        action.put("kind", kind);
        return city.as(Person.CHAIR).post(sitting.listing(0, "/actions"), action);
    }

    private Answer adds(Object... kinds) {
        var administrator = city.steppedUp(Person.ADMINISTRATOR);
        Answer read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode settings = (ObjectNode) read.json().get("settings");
        settings.putPOJO("actionKinds", List.of(kinds));
        return administrator.post(city.path("/protocol"), settings, read.version());
    }

    private static List<String> codes(City city, String query) {
        JsonNode view = city.as(Person.HEALTH)
                .get(city.path("/action-catalogue" + query))
                .expect(200)
                .json();
        return view.get("kinds").findValuesAsText("code");
    }
}
