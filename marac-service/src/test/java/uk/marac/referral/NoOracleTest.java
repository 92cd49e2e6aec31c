package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.MaracApplication;
import uk.marac.gate.Actor;
import uk.marac.gate.Refused;
import uk.marac.id.ReferralDraftId;
import uk.marac.id.ReferralId;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.person.SafeContactRequest;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.CountedStatements;
import uk.marac.testing.Entries;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;
import uk.marac.web.Page;

/**
 * Somebody who refers types always the same. What differs is whom housing had referred in that city before: nobody of the
 * name, or the victim, or the victim otherwise written, or somebody of the name as a perpetrator.
 */
@Tag("database")
class NoOracleTest {

    private static final Name VICTIM = new Name("Wójcik", "Bogusława");
    private static final LocalDate VICTIM_BORN = LocalDate.of(1988, 2, 29);
    private static final Name PERPETRATOR = new Name("Banda", "Henry");
    private static final LocalDate PERPETRATOR_BORN = LocalDate.of(1984, 7, 1);
    private static final Name STRANGER = new Name("Adeyemi", "Folasade");
    private static final LocalDate STRANGER_BORN = LocalDate.of(1991, 11, 5);

    private static final ObjectNode TYPED =
            Referrals.valid(VICTIM, VICTIM_BORN, PERPETRATOR, PERPETRATOR_BORN).put("incidentOn", daysAgo(2));
    private static final Map<String, Object> CONTACT =
            Map.of("phone", "07700 900321", "safeToCall", true, "messageMayBeLeft", false);

    private enum Known {
        NOBODY,
        THE_COUPLE,
        THE_VICTIM,
        THE_VICTIM_OTHERWISE_WRITTEN,
        THE_VICTIM_AS_PERPETRATOR,
        THE_PERPETRATOR,
        THE_COUPLE_IN_A_STAFF_CASE,
        THE_PERPETRATOR_IN_A_STAFF_CASE,
        THE_COUPLE_WITH_AN_IMPOSED_CONFLICT
    }

    @ParameterizedTest
    @EnumSource(value = Known.class, mode = EnumSource.Mode.EXCLUDE, names = "NOBODY")
    void who_refers_reads_byte_for_byte_what_they_would_read_of_strangers(Known known) {
        Transcript strangers = new Transcript(city(Known.NOBODY, Person.HOUSING));
        Transcript theirs = new Transcript(city(known, Person.HOUSING));

        strangers.refer();
        theirs.refer();

        assertThat(theirs.answers).hasSizeGreaterThan(25).isEqualTo(strangers.answers);
        assertThat(shapes(theirs.city)).hasSizeGreaterThan(20).isEqualTo(shapes(strangers.city));
    }

    @ParameterizedTest
    @EnumSource(value = Known.class, mode = EnumSource.Mode.EXCLUDE, names = "NOBODY")
    void it_takes_as_many_statements_as_for_strangers(Known known) {
        assertThat(statements(city(known, Person.HOUSING)))
                .hasSize(21)
                .isEqualTo(statements(city(Known.NOBODY, Person.HOUSING)));
    }

    @Test
    void an_agency_that_referred_them_before_sees_its_own_case_and_a_coordinator_the_match() {
        City city = city(Known.THE_COUPLE, Person.HEALTH);
        UUID again = Referrals.submitted(city, Person.HEALTH, TYPED).referral();

        assertThat(city.as(Person.HEALTH).get(city.path("/cases")).json().findValuesAsText("victim"))
                .hasSize(2)
                .allMatch(name -> name.contains("Wójcik"));
        assertThat(city.as(Person.COORDINATOR)
                        .get(city.path("/referrals/" + again + "/matches"))
                        .expect(200)
                        .json()
                        .get("proposals"))
                .hasSize(1);
    }

    private static City city(Known known, Person referrer) {
        City city = City.open();
        Submitted submitted = Referrals.submitted(city, referrer, earlier(known));
        if (known == Known.THE_COUPLE_WITH_AN_IMPOSED_CONFLICT) {
            impose(city, submitted);
        }
        Accepted earlier = Referrals.accept(city, submitted);
        if (known == Known.THE_COUPLE_IN_A_STAFF_CASE || known == Known.THE_PERPETRATOR_IN_A_STAFF_CASE) {
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

    private static ObjectNode earlier(Known known) {
        ObjectNode referral =
                switch (known) {
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
        if (known == Known.THE_COUPLE_WITH_AN_IMPOSED_CONFLICT) {
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

    /** Everything that somebody of health can ask about what they refer, before and after the matcher ran. */
    private static final class Transcript {
        private final City city;
        private final List<String> answers = new ArrayList<>();

        Transcript(City city) {
            this.city = city;
        }

        void refer() {
            String drafts = city.path("/referral-drafts");
            UUID draft = heard("POST", drafts, TYPED, Map.of()).id();
            read(drafts, drafts + "/" + draft);
            heard("PUT", drafts + "/" + draft, TYPED, ifMatch(1));
            UUID made = heard("POST", drafts + "/" + draft + "/submission", null, ifMatch(2))
                    .id();
            UUID caseId = UUID.fromString(city.as(Person.HEALTH)
                    .get(city.path("/referrals/" + made))
                    .expect(200)
                    .json()
                    .get("caseId")
                    .textValue());
            readAll(made, caseId);
            city.service.wiring.matcher.runNow(city.area);
            readAll(made, caseId);
            String referral = city.path("/referrals/" + made);
            heard("POST", referral + "/safe-contacts", CONTACT, Map.of());
            heard("PUT", referral, TYPED, ifMatch(1));
            heard("POST", city.path("/cases/" + caseId + "/break-glass"), Map.of("reason", "x"), Map.of());
            heard("POST", referral + "/withdrawal", Map.of("reason", "Her wish."), ifMatch(1));
            readAll(made, caseId);
            heard("POST", city.path("/referrals"), TYPED.deepCopy().put("narrative", ""), Map.of());
        }

        private void readAll(UUID referral, UUID caseId) {
            String one = "/referrals/" + referral;
            for (String path : List.of(
                    "/referrals",
                    one,
                    one + "/matches",
                    one + "/repeat-determination",
                    one + "/resemblances",
                    one + "/attachments",
                    "/cases",
                    "/cases/" + caseId,
                    "/cases/" + caseId + "/staff-case",
                    "/cases/" + caseId + "/risk-assessments",
                    "/cases/" + caseId + "/sharing-decisions")) {
                read(city.path(path));
            }
        }

        private void read(String... paths) {
            for (String path : paths) {
                var unused = heard("GET", path, null, Map.of());
            }
        }

        private Answer heard(String method, String path, @Nullable Object body, Map<String, String> headers) {
            Answer answer = city.as(Person.HEALTH).send(method, path, body, headers);
            answers.add(
                    form(method + " " + path) + " " + answer.status() + "\n" + headers(answer) + form(answer.text()));
            assertThat(answer.header("Content-Length")).isIn("", String.valueOf(answer.bytes().length));
            return answer;
        }

        private static String headers(Answer answer) {
            StringBuilder all = new StringBuilder();
            answer.response().headers().map().forEach((name, values) -> {
                if (!name.equalsIgnoreCase("date") && !name.equalsIgnoreCase("content-length")) {
                    // Tags of lists and views are digests: they differ for any two, and are of one length.
                    String value = values.toString().matches("\\[\"[0-9]+\"]")
                            ? values.toString()
                            : name.equalsIgnoreCase("etag")
                                    ? values.toString().replaceAll("[\\w-]", "x")
                                    : values.toString();
                    all.append(name).append(": ").append(form(value)).append('\n');
                }
            });
            return all.toString();
        }

        /** Without ids and times, which differ between any two. */
        private static String form(String text) {
            return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                    .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "time");
        }
    }

    private static Map<String, String> ifMatch(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    /** What the log holds of health's acts: which, what came of them, which rows they wrote and how much they note. */
    private static List<String> shapes(City city) {
        return Entries.of(city.service, city.area).stream()
                .filter(entry -> entry.actorId().equals(city.subject(Person.HEALTH)))
                .map(NoOracleTest::shape)
                .toList();
    }

    private static String shape(LedgerEntry entry) {
        return entry.permission() + " " + entry.outcome() + " " + entry.failureKind() + " " + entry.purpose() + " "
                + (entry.agencyId() == null)
                + entry.rows().stream()
                        .map(row -> row.table() + row.version() + row.op())
                        .toList()
                + entry.commitments().stream().map(one -> one.tag().name()).toList();
    }

    /** By act, so that a difference names its own. */
    private static Map<String, Integer> statements(City city) {
        CountedStatements counted = new CountedStatements(city.service);
        Actor health = Actor.person(
                city.subject(Person.HEALTH),
                UUID.randomUUID(),
                1,
                Clock.systemUTC().instant());
        Map<String, Integer> taken = new HashMap<>();
        // Keys of the area come into memory with a first referral, of strangers everywhere.
        new Counting(city, counted, health, new HashMap<>(), request(Referrals.valid())).refer();
        new Counting(city, counted, health, taken, request(TYPED)).refer();
        return taken;
    }

    private static ReferralRequest request(ObjectNode body) {
        return MaracApplication.json().convertValue(body, ReferralRequest.class);
    }

    private record Counting(
            City city, CountedStatements counted, Actor actor, Map<String, Integer> taken, ReferralRequest typed) {

        void refer() {
            UUID[] draft = new UUID[1];
            count("save", () -> draft[0] = counted.wiring.drafts.save(actor, city.area, typed, null));
            ReferralDraftId saved = new ReferralDraftId(draft[0]);
            count("view draft", () -> counted.wiring.drafts.view(actor, city.area, saved));
            count("change", () -> counted.wiring.drafts.change(actor, city.area, saved, 1, typed));
            ReferralId[] made = new ReferralId[1];
            count(
                    "submit",
                    () -> made[0] = new ReferralId(counted.wiring
                            .drafts
                            .submit(actor, city.area, saved, 2)
                            .id()));
            ask("before", made[0]);
            city.service.wiring.matcher.runNow(city.area);
            ask("after", made[0]);
            Referrals.screen(
                            city,
                            made[0].value(),
                            1,
                            Map.of("decision", "RETURN", "reason", "x", "missing", List.of("More.")))
                    .expect(204);
            count("resubmit", () -> counted.wiring.referrals.resubmit(actor, city.area, made[0], 2, typed));
        }

        private void ask(String when, ReferralId referral) {
            count(when + " view", () -> counted.wiring.referrals.view(actor, city.area, referral));
            count(when + " list", () -> counted.wiring.referrals.list(actor, city.area, null, new Page(0, 50)));
            count(when + " cases", () -> counted.wiring.cases.list(actor, city.area, null, new Page(0, 50)));
            count(when + " drafts", () -> counted.wiring.drafts.list(actor, city.area, new Page(0, 50)));
            refused(when + " matches", () -> counted.wiring.matches.view(actor, city.area, referral));
            refused(when + " repeat", () -> counted.wiring.repeats.view(actor, city.area, referral));
            refused(when + " resemblances", () -> counted.wiring.resemblances.list(actor, city.area, referral));
            SafeContactRequest contact = MaracApplication.json().convertValue(CONTACT, SafeContactRequest.class);
            count(
                    when + " contact",
                    () -> counted.wiring.safeContacts.state(actor, city.area, referral, contact, null));
        }

        private void refused(String act, Runnable work) {
            count(act, () -> assertThat(catchThrowable(work::run)).isInstanceOf(Refused.class));
        }

        private void count(String act, Runnable work) {
            taken.put(act, counted.of(work));
        }
    }
}
