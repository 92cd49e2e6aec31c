package uk.marac.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;

/** Whom somebody had referred in a city before health refers there, who types always the same. */
enum Known {
    NOBODY,
    THE_COUPLE,
    THE_VICTIM,
    THE_VICTIM_OTHERWISE_WRITTEN,
    THE_VICTIM_AS_PERPETRATOR,
    THE_PERPETRATOR,
    THE_COUPLE_IN_A_STAFF_CASE,
    THE_PERPETRATOR_IN_A_STAFF_CASE,
    THE_COUPLE_WITH_AN_IMPOSED_CONFLICT;

    private static final Name VICTIM = new Name("Wójcik", "Bogusława");
    private static final LocalDate VICTIM_BORN = LocalDate.of(1988, 2, 29);
    private static final Name PERPETRATOR = new Name("Banda", "Henry");
    private static final LocalDate PERPETRATOR_BORN = LocalDate.of(1984, 7, 1);
    private static final Name STRANGER = new Name("Adeyemi", "Folasade");
    private static final LocalDate STRANGER_BORN = LocalDate.of(1991, 11, 5);

    /** What health types. */
    static final ObjectNode TYPED =
            Referrals.valid(VICTIM, VICTIM_BORN, PERPETRATOR, PERPETRATOR_BORN).put("incidentOn", daysAgo(2));

    /** A city in which the referrer had referred these. */
    City city(Person referrer) {
        City city = City.open();
        Submitted submitted = Referrals.submitted(city, referrer, earlier());
        if (this == THE_COUPLE_WITH_AN_IMPOSED_CONFLICT) {
            impose(city, submitted);
        }
        Accepted earlier = Referrals.accept(city, submitted);
        if (this == THE_COUPLE_IN_A_STAFF_CASE || this == THE_PERPETRATOR_IN_A_STAFF_CASE) {
            city.as(Person.COORDINATOR)
                    .put(
                            city.path("/cases/" + earlier.caseId() + "/staff-case"),
                            Map.of(
                                    "named",
                                    List.of(city.subject(Person.COORDINATOR), city.subject(Person.CHAIR)),
                                    "reason",
                                    "She works for housing."))
                    .expect(204);
        }
        return city;
    }

    /** On who will refer: they are called like an adult at risk there, and nobody tells them. */
    private static void impose(City city, Submitted submitted) {
        String path = city.path("/referrals/" + submitted.referral() + "/resemblances");
        JsonNode found =
                city.as(Person.COORDINATOR).get(path).expect(200).json().get(0);
        city.as(Person.COORDINATOR)
                .post(
                        path,
                        Map.of(
                                "subject",
                                city.subject(Person.HEALTH),
                                "agency",
                                found.get("agency").textValue(),
                                "name",
                                found.get("name").textValue(),
                                "person",
                                found.get("person").textValue(),
                                "decision",
                                "CONFLICT",
                                "reason",
                                "His sister."))
                .expect(201);
    }

    private ObjectNode earlier() {
        ObjectNode referral =
                switch (this) {
                    case NOBODY -> couple(STRANGER, STRANGER_BORN, new Name("Kaur", "Harpreet"), STRANGER_BORN);
                    case THE_COUPLE, THE_COUPLE_IN_A_STAFF_CASE, THE_COUPLE_WITH_AN_IMPOSED_CONFLICT ->
                        couple(VICTIM, VICTIM_BORN, PERPETRATOR, PERPETRATOR_BORN);
                    case THE_VICTIM -> couple(VICTIM, VICTIM_BORN, STRANGER, STRANGER_BORN);
                    case THE_VICTIM_OTHERWISE_WRITTEN ->
                        couple(new Name("WOJCIK", "Boguslawa"), VICTIM_BORN, STRANGER, STRANGER_BORN);
                    case THE_VICTIM_AS_PERPETRATOR -> couple(STRANGER, STRANGER_BORN, VICTIM, VICTIM_BORN);
                    case THE_PERPETRATOR, THE_PERPETRATOR_IN_A_STAFF_CASE ->
                        couple(STRANGER, STRANGER_BORN, PERPETRATOR, PERPETRATOR_BORN);
                };
        if (this == THE_COUPLE_WITH_AN_IMPOSED_CONFLICT) {
            referral.withArray("adultsAtRisk").add(Referrals.person(new Name("Health", "Member"), STRANGER_BORN));
        }
        return referral.put("incidentOn", daysAgo(40));
    }

    private static ObjectNode couple(Name victim, LocalDate victimBorn, Name perpetrator, LocalDate perpetratorBorn) {
        return Referrals.valid(victim, victimBorn, perpetrator, perpetratorBorn);
    }

    private static String daysAgo(int days) {
        return LocalDate.now().minusDays(days).toString();
    }
}
