package uk.marac.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import uk.marac.testing.City.Person;

/** Referrals for tests: valid ones, about other fictional people each time, to send as they are or with a change. */
public final class Referrals {

    /** A name of somebody made up. */
    public record Name(String surname, String givenNames) {}

    /** A referral that waits to be screened. */
    public record Submitted(UUID referral, UUID caseId, long version) {}

    /** A referral that was accepted, and its open case. */
    public record Accepted(UUID referral, UUID caseId, String caseNumber) {}

    public static final List<Name> NAMES = List.of(
            new Name("Okafor-Lloyd", "Nia"),
            new Name("Nguyễn", "Thị Hương"),
            new Name("O’Brien", "Siobhán"),
            new Name("al-Masri", "Layla"),
            new Name("Suharti", ""),
            new Name("García Márquez", "María José"),
            new Name("Кузнецова", "Ольга Петровна"),
            new Name("Þórsdóttir", "Guðrún"),
            new Name("van der Berg", "Anneke"),
            new Name("Kaur", "Harpreet"),
            new Name("Smith", "Jane"),
            new Name("Wójcik", "Bogusława"),
            new Name("Adeyemi", "Folasade"));

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Referrals() {}

    /** A valid referral with a victim, a perpetrator and a child, about people of whom no other referral speaks. */
    public static ObjectNode valid() {
        int count = COUNT.getAndIncrement();
        ObjectNode referral = Api.JSON.createObjectNode();
        ObjectNode victim = person(NAMES.get(count % NAMES.size()), born(1980, count));
        victim.put("gender", "female");
        address(victim, (count + 1) + " Quiet Lane, Ashmere", "ZZ1 9ZZ");
        ObjectNode perpetrator = person(NAMES.get((count + 5) % NAMES.size()), born(1975, count));
        perpetrator.put("relationship", "former partner");
        address(perpetrator, (count + 1) + " Loud Street, Ashmere", "ZZ2 9ZZ");
        ObjectNode child = person(NAMES.get(count % NAMES.size()), born(2015, count));
        child.put("relationship", "child of both");
        referral.put("referrerName", "Robin Ashworth");
        referral.set("victim", victim);
        referral.putArray("perpetrators").add(perpetrator);
        referral.putArray("children").add(child);
        referral.putObject("safeContact")
                .put("phone", "07700 900123")
                .put("safeToCall", true)
                .put("safeTimes", "weekdays before noon")
                .put("messageMayBeLeft", false);
        referral.putArray("criteria").add("PROFESSIONAL_JUDGEMENT");
        referral.put("judgementReason", "The abuse has changed since the separation.");
        referral.put("incidentOn", today().minusDays(3).toString()).put("incidentBasis", "INCIDENT");
        referral.put("narrative", "Threats at the door on two evenings.");
        referral.putArray("indicators").add("SEPARATION").add("STALKING");
        referral.put("victimAware", true);
        referral.set("sharing", sharing());
        return referral;
    }

    /** A valid referral about a victim and a perpetrator of one's own choice. */
    public static ObjectNode valid(Name victim, LocalDate victimBorn, Name perpetrator, LocalDate perpetratorBorn) {
        ObjectNode referral = valid();
        rename((ObjectNode) referral.get("victim"), victim, victimBorn);
        rename((ObjectNode) referral.get("perpetrators").get(0), perpetrator, perpetratorBorn);
        return referral;
    }

    public static ObjectNode person(Name name, LocalDate born) {
        ObjectNode person = Api.JSON.createObjectNode();
        rename(person, name, born);
        return person;
    }

    /** Adds an address and returns it. */
    public static ObjectNode address(ObjectNode person, String lines, String postcode) {
        return person.withArray("addresses").addObject().put("lines", lines).put("postcode", postcode);
    }

    /** A decision to share without consent, with all that it needs. */
    public static ObjectNode withoutConsent() {
        return sharing()
                .put("consent", "NOT_SOUGHT")
                .put("consentReason", "Asking would have been heard by the perpetrator.")
                .put("necessity", "Nobody else can act in time.")
                .put("proportionality", "Medical history was left out.")
                .put("risksOfSharing", "The perpetrator may learn of it.")
                .put("risksOfNotSharing", "Serious harm.");
    }

    /** Answers of no to every question of an instrument in the area's list. */
    public static ObjectNode riskAssessment(City city, String instrument, int version) {
        for (JsonNode listed : city.as(Person.HOUSING)
                .get(city.path("/risk-instruments"))
                .expect(200)
                .json()) {
            if (listed.get("code").textValue().equals(instrument)
                    && listed.get("version").intValue() == version) {
                ObjectNode assessment =
                        riskAssessment(0).put("instrument", instrument).put("version", version);
                ArrayNode answers = assessment.putArray("answers");
                listed.get("questions").forEach(question -> answers.addObject()
                        .put("question", question.get("code").textValue())
                        .put("answer", "NO"));
                return assessment;
            }
        }
        throw new IllegalArgumentException("no such instrument: " + instrument);
    }

    /** Answers to the instrument of twenty-four questions, the first so many of them yes. */
    public static ObjectNode riskAssessment(int yes) {
        ObjectNode assessment = Api.JSON.createObjectNode();
        assessment.put("instrument", "TWENTY_FOUR").put("version", 1);
        assessment.put("completedOn", today().minusDays(2).toString());
        ArrayNode answers = assessment.putArray("answers");
        for (int i = 1; i <= 24; i++) {
            answers.addObject()
                    .put("question", String.format(java.util.Locale.ROOT, "Q%02d", i))
                    .put("answer", i <= yes ? "YES" : i % 2 == 0 ? "NO" : "DONT_KNOW");
        }
        return assessment;
    }

    public static Submitted submitted(City city) {
        return submitted(city, Person.HOUSING, valid());
    }

    public static Submitted submitted(City city, Person referrer, Object referral) {
        UUID id = city.as(referrer).post(city.path("/referrals"), referral).id();
        city.service.wiring.matcher.runNow(city.area);
        Answer view = city.as(referrer).get(city.path("/referrals/" + id)).expect(200);
        return new Submitted(id, UUID.fromString(view.json().get("caseId").textValue()), view.version());
    }

    public static Accepted accepted(City city) {
        return accept(city, submitted(city));
    }

    public static Accepted accepted(City city, Person referrer, Object referral) {
        return accept(city, submitted(city, referrer, referral));
    }

    public static Accepted accept(City city, Submitted submitted) {
        city.service.wiring.matcher.runNow(city.area);
        Answer answer = screen(
                city, submitted.referral(), submitted.version(), Map.of("decision", "ACCEPT", "reason", "High risk."));
        answer.expect(204);
        JsonNode view = city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + submitted.caseId()))
                .expect(200)
                .json();
        return new Accepted(
                submitted.referral(), submitted.caseId(), view.get("caseNumber").textValue());
    }

    /** The referral that was made here of a case which another area transferred. */
    public static Submitted transferredIn(City city, UUID caseId) {
        for (JsonNode listed : city.as(Person.COORDINATOR)
                .get(city.path("/referrals"))
                .expect(200)
                .json()) {
            UUID id = UUID.fromString(listed.get("id").textValue());
            Answer view = city.as(Person.COORDINATOR)
                    .get(city.path("/referrals/" + id))
                    .expect(200);
            if (view.json().get("caseId").textValue().equals(caseId.toString())) {
                return new Submitted(id, caseId, view.version());
            }
        }
        throw new AssertionError("no referral was made of the transfer");
    }

    /** Says how she may be reached here, and accepts it. */
    public static Accepted acceptTransferred(City city, UUID caseId) {
        UUID unused = city.as(Person.COORDINATOR)
                .post(
                        city.path("/referrals/" + transferredIn(city, caseId).referral() + "/safe-contacts"),
                        Map.of("phone", "07700 900124", "safeToCall", true, "messageMayBeLeft", false))
                .id();
        return accept(city, transferredIn(city, caseId));
    }

    /** What the coordinator's decision was answered with. */
    public static Answer screen(City city, UUID referral, long version, Map<String, Object> decision) {
        return city.as(Person.COORDINATOR).put(city.path("/referrals/" + referral + "/screening"), decision, version);
    }

    private static ObjectNode sharing() {
        ObjectNode sharing = Api.JSON.createObjectNode();
        sharing.put("consent", "GIVEN").put("purpose", "To reduce the risk of serious harm.");
        sharing.putArray("lawfulBases").add("UK_GDPR_6_1_E_PUBLIC_TASK").add("CRIME_AND_DISORDER_ACT_1998_S115");
        sharing.put("decisionMaker", "Sam Whitlock").put("decisionMakerRole", "Team manager");
        return sharing.put("decidedAt", Instant.now().minusSeconds(3600).toString());
    }

    private static void rename(ObjectNode person, Name name, LocalDate born) {
        person.put("surname", name.surname())
                .put("givenNames", name.givenNames())
                .put("bornOn", born.toString());
    }

    private static LocalDate born(int year, int count) {
        return LocalDate.of(year, 1, 1).plusDays(count % 1800);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
