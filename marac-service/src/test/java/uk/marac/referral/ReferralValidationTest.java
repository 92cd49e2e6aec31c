package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Rows;

@Tag("database")
class ReferralValidationTest {

    private static final City CITY = City.open();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static Map<String, Long> before = Map.of();

    @BeforeAll
    static void count() {
        Referrals.submitted(CITY);
        before = Rows.counts(CITY);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                without("referrerName"),
                without("victim"),
                without("perpetrators"),
                without("safeContact"),
                without("criteria"),
                without("incidentOn"),
                without("incidentBasis"),
                without("narrative"),
                without("victimAware"),
                without("sharing"),
                with("referrerName", r -> r.put("referrerName", " ")),
                with("referrerName", r -> r.put("referrerName", "x".repeat(201))),
                with("narrative", r -> r.put("narrative", "x".repeat(20001))),
                with("narrative", r -> r.put("narrative", 7)),
                with("criteria", r -> r.putArray("criteria")),
                with("criteria[0]", r -> r.putArray("criteria").add("BECAUSE")),
                with("indicators[0]", r -> r.putArray("indicators").add("HUNCH")),
                with("judgementReason", r -> r.remove("judgementReason")),
                with("victimUnawareReason", r -> r.put("victimAware", false)),
                with("incidentOn", r -> r.put("incidentOn", TODAY.plusDays(2).toString())),
                with("incidentOn", r -> r.put("incidentOn", "1066-10-14")),
                with("incidentOn", r -> r.put("incidentOn", "2026-02-30")),
                with("incidentOn", r -> r.put("incidentOn", "+999999999-12-31")),
                with("perpetrators", r -> r.putArray("perpetrators")),
                with("perpetrators", r -> fill(r, "perpetrators", 11)),
                with("children", r -> fill(r, "children", 21)),
                with("adultsAtRisk", r -> fill(r, "adultsAtRisk", 21)),
                with("children[0].surname", r -> child(r).remove("surname")),
                with("children[0].bornOn", r -> child(r).put(
                                "bornOn", TODAY.plusDays(2).toString())),
                with("victim.surname", r -> victim(r).put("surname", "x".repeat(201))),
                with("victim.bornOn", r -> victim(r).put("bornOn", "1066-10-14")),
                with("victim.bornOn", r -> victim(r).put("bornOn", "+999999999-12-31")),
                with("victim.bornOn", r -> victim(r).put("bornOn", "yesterday")),
                with("victim.bornOn", r -> victim(r)
                        .put(
                                "bornOn",
                                TODAY.minusDays(3).minusYears(16).plusDays(1).toString())),
                with(
                        "victim.addresses[0].lines",
                        r -> ((ObjectNode) victim(r).get("addresses").get(0)).put("lines", "")),
                with(
                        "perpetrators[0].bornOn",
                        r -> ((ObjectNode) r.get("perpetrators").get(0)).put("bornOn", TODAY.toString())),
                with("safeContact.safeToCall", r -> contact(r).remove("safeToCall")),
                with("safeContact.messageMayBeLeft", r -> contact(r).remove("messageMayBeLeft")),
                with("safeContact.phone", r -> contact(r).put("phone", "ring twice")),
                with("safeContact.phone", r -> contact(r).remove("phone")),
                with(
                        "agency",
                        r -> r.put("agency", CITY.agency(AgencyKind.POLICE).toString())),
                with("agency", r -> r.put("agency", "police")),
                with("sharing.purpose", r -> sharing(r).remove("purpose")),
                with("sharing.lawfulBases", r -> sharing(r).putArray("lawfulBases")),
                with("sharing.decisionMaker", r -> sharing(r).remove("decisionMaker")),
                with("sharing.decisionMakerRole", r -> sharing(r).remove("decisionMakerRole")),
                with("sharing.decidedAt", r -> sharing(r)
                        .put("decidedAt", Instant.now().plusSeconds(3600).toString())),
                withoutConsent("consentReason"),
                withoutConsent("necessity"),
                withoutConsent("proportionality"),
                withoutConsent("risksOfSharing"),
                withoutConsent("risksOfNotSharing"),
                with(
                        "sharing.lawfulBases",
                        r -> r.set(
                                "sharing",
                                Referrals.withoutConsent()
                                        .set("lawfulBases", r.arrayNode().add("UK_GDPR_6_1_A_CONSENT")))),
                withRisk("riskAssessment.instrument", a -> a.put("instrument", "TEA_LEAVES")),
                withRisk("riskAssessment.instrument", a -> a.put("version", 2)),
                withRisk(
                        "riskAssessment.completedOn",
                        a -> a.put("completedOn", TODAY.plusDays(2).toString())),
                withRisk("riskAssessment.answers", a -> a.withArray("answers").remove(4)),
                withRisk("riskAssessment.answers[0].answer", a -> answer(a).put("answer", "PERHAPS")),
                withRisk("riskAssessment.answers[0].question", a -> answer(a).put("question", "Q99")),
                withRisk("riskAssessment.answers[1].question", a -> answer(a).put("question", "Q02")),
                // A name that is not ours may be anybody's.
                with("(unknown)", r -> r.put("favouriteColour", "green")),
                with("victim.(unknown)", r -> victim(r).put("favouriteColour", "green")));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource
    void wrong(String field, Consumer<ObjectNode> change) {
        ObjectNode referral = Referrals.valid();
        change.accept(referral);
        Answer answer = CITY.as(Person.HOUSING).post(CITY.path("/referrals"), referral);

        assertThat(answer.expect(422).json().findValuesAsText("field"))
                .as(answer.text())
                .anyMatch(named -> named.equals(field));
        assertThat(Rows.counts(CITY)).isEqualTo(before);
    }

    @Test
    void a_victim_under_sixteen_is_a_matter_of_child_protection_and_one_of_sixteen_that_day_is_not() {
        ObjectNode tooYoung = Referrals.valid();
        LocalDate sixteen = TODAY.minusDays(3).minusYears(16);
        victim(tooYoung).put("bornOn", sixteen.plusDays(1).toString());
        assertThat(CITY.as(Person.HOUSING)
                        .post(CITY.path("/referrals"), tooYoung)
                        .expect(422)
                        .text())
                .contains("child protection");

        City city = City.open();
        ObjectNode oldEnough = Referrals.valid();
        victim(oldEnough).put("bornOn", sixteen.toString());
        Referrals.submitted(city, Person.HOUSING, oldEnough);
    }

    @Test
    void what_is_unusual_but_possible_is_accepted() {
        City city = City.open();
        ObjectNode referral = Referrals.valid();
        victim(referral).putNull("bornOn").put("surname", "Suharti").put("givenNames", "");
        victim(referral).remove("addresses");
        referral.putArray("children");
        referral.remove("adultsAtRisk");
        contact(referral).put("safeToCall", false).remove("phone");
        fill(referral, "perpetrators", 10);
        ((ObjectNode) referral.get("perpetrators").get(0)).put("surname", "Ó'Súilleabháin-王");

        Referrals.submitted(city, Person.HOUSING, referral);
    }

    private static Arguments with(String field, Consumer<ObjectNode> change) {
        return Arguments.of(field, change);
    }

    private static Arguments without(String field) {
        return with(field, referral -> referral.remove(field));
    }

    private static Arguments withoutConsent(String field) {
        return with("sharing." + field, referral -> {
            referral.set("sharing", Referrals.withoutConsent());
            sharing(referral).remove(field);
        });
    }

    private static Arguments withRisk(String field, Consumer<ObjectNode> change) {
        return with(field, referral -> {
            ObjectNode assessment = Referrals.riskAssessment(3);
            change.accept(assessment);
            referral.set("riskAssessment", assessment);
        });
    }

    private static void fill(ObjectNode referral, String field, int size) {
        var people = referral.putArray(field);
        for (int i = 0; i < size; i++) {
            people.add(Referrals.person(Referrals.NAMES.get(i % 10), LocalDate.of(1970, 1, 1 + i)));
        }
    }

    private static ObjectNode victim(ObjectNode referral) {
        return (ObjectNode) referral.get("victim");
    }

    private static ObjectNode child(ObjectNode referral) {
        return (ObjectNode) referral.get("children").get(0);
    }

    private static ObjectNode contact(ObjectNode referral) {
        return (ObjectNode) referral.get("safeContact");
    }

    private static ObjectNode sharing(ObjectNode referral) {
        return (ObjectNode) referral.get("sharing");
    }

    private static ObjectNode answer(ObjectNode assessment) {
        return (ObjectNode) assessment.get("answers").get(0);
    }
}
