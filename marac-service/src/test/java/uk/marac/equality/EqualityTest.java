package uk.marac.equality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.protocol.CodeScheme;
import uk.marac.protocol.EqualityAttribute;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;

@Tag("database")
class EqualityTest {

    private static final City CITY = City.open();

    @Test
    void the_product_has_a_scheme_for_each_attribute_and_no_code_twice() {
        assertThat(ShippedSchemes.ALL).extracting(CodeScheme::attribute).doesNotHaveDuplicates();
        assertThat(ShippedSchemes.ALL).hasSameSizeAs(EqualityAttribute.values());
        assertThat(ShippedSchemes.ALL)
                .allMatch(scheme -> scheme.codes().stream().distinct().count()
                        == scheme.codes().size());
        assertThat(CITY.as(Person.HEALTH)
                        .get(CITY.path("/equality-schemes"))
                        .expect(200)
                        .json()
                        .findValuesAsText("attribute"))
                .contains("ETHNICITY", "RELIGION");
    }

    @Test
    void what_is_said_is_kept_with_its_source_and_with_what_its_code_is_called() {
        ObjectNode referral = Referrals.valid();
        ObjectNode equality = ((ObjectNode) referral.get("victim")).putObject("equality");
        answer(equality, "DISABILITY", "SELF_DESCRIBED", "SENSORY_HEARING").put("ownWords", "Deaf");
        answer(equality, "DISABILITY", "FROM_RECORDS", "LONG_TERM_ILLNESS");
        answer(equality, "RELIGION", "PREFERS_NOT_TO_SAY", null);
        equality.putArray("barriers").add("LANGUAGE").add("NO_RECOURSE_TO_PUBLIC_FUNDS");
        equality.put("language", "British Sign Language").put("interpreterNeeded", true);

        JsonNode kept = details(CITY, referral).get("equality");

        assertThat(kept.get("answers").findValuesAsText("source"))
                .containsExactly("SELF_DESCRIBED", "FROM_RECORDS", "PREFERS_NOT_TO_SAY");
        assertThat(kept.at("/answers/0/label").textValue()).isEqualTo("Hearing");
        assertThat(kept.at("/answers/0/ownWords").textValue()).isEqualTo("Deaf");
        assertThat(kept.at("/answers/2/code").isNull()).isTrue();
        assertThat(kept.get("barriers")).hasSize(2);
        assertThat(kept.get("language").textValue()).isEqualTo("British Sign Language");
    }

    @Test
    void it_is_read_with_the_referral_and_does_not_stand_in_the_case() {
        ObjectNode referral = Referrals.valid();
        ObjectNode victim = (ObjectNode) referral.get("victim");
        answer(victim.putObject("equality"), "SEXUAL_ORIENTATION", "SELF_DESCRIBED", "BISEXUAL");
        victim.putObject("details")
                .put("immigrationStatus", "On a spouse's visa")
                .putArray("otherBirthDates")
                .add("1980-02-29");
        var accepted = Referrals.accepted(CITY, Person.HOUSING, referral);

        Answer view = CITY.as(Person.COORDINATOR)
                .get(CITY.path("/referrals/" + accepted.referral()))
                .expect(200);
        Answer file = CITY.as(Person.COORDINATOR)
                .get(CITY.path("/cases/" + accepted.caseId()))
                .expect(200);

        assertThat(view.text()).contains("BISEXUAL", "On a spouse's visa", "1980-02-29");
        assertThat(view.json().at("/details/0/ageBand").textValue()).isNotEmpty();
        assertThat(file.text()).contains("1980-02-29").doesNotContain("BISEXUAL", "spouse's visa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_ASKED", "PREFERS_NOT_TO_SAY"})
    void who_was_not_asked_or_says_nothing_has_no_code(String source) {
        ObjectNode referral = Referrals.valid();
        ObjectNode equality = ((ObjectNode) referral.get("victim")).putObject("equality");
        answer(equality, "SEX", source, "FEMALE");

        assertThat(refused(CITY, referral)).containsExactly("victim.equality.answers[0].source");
    }

    @Test
    void a_code_is_one_of_its_scheme_and_attribute() {
        ObjectNode referral = Referrals.valid();
        ObjectNode equality = ((ObjectNode) referral.at("/children/0")).putObject("equality");
        answer(equality, "SEX", "OBSERVED", "TEA");
        answer(equality, "SEX", "OBSERVED", "FEMALE").put("scheme", "MARAC_RELIGION");
        answer(equality, "SEX", "OBSERVED", "FEMALE").put("schemeVersion", 2);
        answer(equality, "SEX", "OBSERVED", null);
        answer(equality, "SEX", "OBSERVED", "FEMALE");

        assertThat(refused(CITY, referral))
                .containsExactly(
                        "children[0].equality.answers[0].code",
                        "children[0].equality.answers[1].code",
                        "children[0].equality.answers[2].code",
                        "children[0].equality.answers[3].code");
    }

    @Test
    void an_area_adds_a_scheme_and_changes_it_by_a_new_version_only() {
        City city = City.open();
        ObjectNode settings = (ObjectNode)
                city.as(Person.ADMINISTRATOR).get(city.path("/protocol")).json().get("settings");
        ObjectNode scheme = settings.putArray("equalitySchemes").addObject();
        scheme.put("attribute", "RELIGION").put("name", "MARAC_RELIGION").put("version", 1);
        scheme.putArray("codes").addObject().put("code", "QUAKER").put("label", "Quaker");
        change(city, settings, 1).expect(422);
        scheme.put("name", "ASHMERE");
        change(city, settings, 1).expect(201);
        scheme.withArray("codes").addObject().put("code", "PAGAN").put("label", "Pagan");
        change(city, settings, 2).expect(422);
        scheme.put("version", 2);
        change(city, settings, 2).expect(201);
        ObjectNode referral = Referrals.valid();
        ObjectNode equality = ((ObjectNode) referral.get("victim")).putObject("equality");
        answer(equality, "RELIGION", "SELF_DESCRIBED", "PAGAN")
                .put("scheme", "ASHMERE")
                .put("schemeVersion", 2);

        assertThat(details(city, referral).at("/equality/answers/0/label").textValue())
                .isEqualTo("Pagan");
        assertThat(refused(CITY, referral)).containsExactly("victim.equality.answers[0].code");
    }

    @Test
    void a_code_of_the_areas_own_is_counted_in_a_group_of_its_attribute_only() {
        City city = City.open();
        ObjectNode settings = (ObjectNode)
                city.as(Person.ADMINISTRATOR).get(city.path("/protocol")).json().get("settings");
        ObjectNode scheme = settings.putArray("equalitySchemes").addObject();
        scheme.put("attribute", "ETHNICITY").put("name", "ASHMERE").put("version", 1);
        ObjectNode code =
                scheme.putArray("codes").addObject().put("code", "SOMALI").put("label", "Somali");
        code.put("group", "LGBT");
        assertThat(change(city, settings, 1).expect(422).json().findValuesAsText("field"))
                .containsExactly("equalitySchemes[0].codes[0].group");
        code.put("group", "MINORITISED");
        change(city, settings, 1).expect(201);
        // Who is counted would be counted otherwise: that is another version.
        code.put("group", "NONE");
        change(city, settings, 2).expect(422);
    }

    private static ObjectNode answer(ObjectNode equality, String attribute, String source, @Nullable String code) {
        ObjectNode answer = equality.withArray("answers")
                .addObject()
                .put("attribute", attribute)
                .put("source", source);
        return code == null
                ? answer
                : answer.put("scheme", "MARAC_" + attribute)
                        .put("schemeVersion", 1)
                        .put("code", code);
    }

    private static Answer change(City city, ObjectNode settings, long version) {
        return city.steppedUp(Person.ADMINISTRATOR).post(city.path("/protocol"), settings, version);
    }

    private static JsonNode details(City city, ObjectNode referral) {
        var submitted = Referrals.submitted(city, Person.HOUSING, referral);
        return city.as(Person.HOUSING)
                .get(city.path("/referrals/" + submitted.referral()))
                .expect(200)
                .json()
                .at("/details/0");
    }

    private static List<String> refused(City city, ObjectNode referral) {
        return city.as(Person.HOUSING)
                .post(city.path("/referrals"), referral)
                .expect(422)
                .json()
                .findValuesAsText("field");
    }
}
