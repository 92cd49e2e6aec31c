package uk.marac.clear;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.UUID;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Superuser;
import uk.marac.testing.Waiting;

/** From referral to open case, with every turn that it can take. */
final class ReferralSteps {

    private static final String REFERRALS = "/areas/{area}/referrals";
    private static final String ONE = REFERRALS + "/{id}";

    private final Calls calls;

    ReferralSteps(Calls calls) {
        this.calls = calls;
    }

    /** Returned, sent again, determined and accepted; answers the id of its case. */
    UUID acceptedCase() {
        UUID id = submit();
        attach(id);
        calls.as(Person.COORDINATOR, "PUT " + ONE + "/screening")
                .with("id", id)
                .version(version(id))
                .body(body -> body.put("decision", "RETURN"))
                .expect(204);
        calls.as(Person.HOUSING, "PUT " + ONE)
                .with("id", id)
                .version(version(id))
                .body(ReferralSteps::complete)
                .expect(204);
        calls.as(Person.HOUSING, "POST " + ONE + "/safe-contacts")
                .with("id", id)
                .body(body -> body.put("safeToCall", true))
                .expect(201);
        return accept(id);
    }

    /** The short way. */
    UUID anotherAcceptedCase() {
        UUID id = submit();
        resembled(id);
        return accept(id);
    }

    /** By a member who is called like the victim. */
    private void resembled(UUID referral) {
        JsonNode victim = view(referral).json().at("/people/0");
        UUID member = calls.city.appoint(
                calls.city.agency(AgencyKind.POLICE),
                Role.REPRESENTATIVE,
                victim.get("givenNames").textValue() + " "
                        + victim.get("surname").textValue());
        JsonNode found = calls.as(Person.COORDINATOR, "GET " + ONE + "/resemblances")
                .with("id", referral)
                .expect(200)
                .json()
                .get(0);
        calls.as(Person.COORDINATOR, "POST " + ONE + "/resemblances")
                .with("id", referral)
                .body(body -> body.put("subject", member.toString())
                        .put("agency", found.get("agency").textValue())
                        .put("person", found.get("person").textValue())
                        .put("decision", "CONFLICT"))
                .expect(201);
    }

    /** Sent elsewhere; answers the id of its case. */
    UUID redirectedCase() {
        UUID id = submit();
        awaitMatcher(id);
        calls.as(Person.COORDINATOR, "PUT " + ONE + "/screening")
                .with("id", id)
                .version(version(id))
                .body(body -> body.put("decision", "REDIRECT"))
                .expect(204);
        return caseOf(id);
    }

    /** Written, written again and sent; another thrown away; then what agencies add to a case. */
    void drafted() {
        String drafts = "/areas/{area}/referral-drafts";
        UUID sent = draft(drafts);
        calls.as(Person.HOUSING, "GET " + drafts).expect(200);
        calls.as(Person.HOUSING, "GET " + drafts + "/{id}").with("id", sent).expect(200);
        calls.as(Person.HOUSING, "PUT " + drafts + "/{id}")
                .with("id", sent)
                .version(1)
                .body(ReferralSteps::complete)
                .expect(204);
        UUID referral = calls.as(Person.HOUSING, "POST " + drafts + "/{id}/submission")
                .with("id", sent)
                .version(2)
                .expect(201)
                .id();
        calls.as(Person.HOUSING, "DELETE " + drafts + "/{id}")
                .with("id", draft(drafts))
                .version(1)
                .expect(204);
        calls.as(Person.HOUSING, "PUT " + ONE + "/fgm-report")
                .with("id", referral)
                .version(version(referral))
                .expect(204);
        additions(caseOf(referral));
    }

    private UUID draft(String drafts) {
        return calls.as(Person.HOUSING, "POST " + drafts)
                .body(ReferralSteps::complete)
                .expect(201)
                .id();
    }

    private void additions(UUID caseId) {
        String risks = "/areas/{area}/cases/{id}/risk-assessments";
        calls.as(Person.HOUSING, "POST " + risks)
                .with("id", caseId)
                .body(body -> answer((ObjectNode) body.get("assessment")))
                .expect(201);
        calls.as(Person.COORDINATOR, "GET " + risks).with("id", caseId).expect(200);
        String sharing = "/areas/{area}/cases/{id}/sharing-decisions";
        calls.as(Person.HOUSING, "POST " + sharing)
                .with("id", caseId)
                .body(body -> withoutConsent((ObjectNode) body.get("decision")))
                .expect(201);
        calls.as(Person.COORDINATOR, "GET " + sharing).with("id", caseId).expect(200);
    }

    /** Of people who do not exist, by an auditor. */
    void canary() {
        calls.as(Person.AUDITOR, "POST /areas/{area}/audit/canaries")
                .body(body -> {
                    body.put("agency", calls.city.agency(AgencyKind.HOUSING).toString());
                    complete((ObjectNode) body.get("referral"));
                })
                .expect(201);
    }

    void withdrawn() {
        UUID id = submit();
        calls.as(Person.HOUSING, "POST " + ONE + "/withdrawal")
                .with("id", id)
                .version(version(id))
                .expect(204);
    }

    private UUID submit() {
        return calls.as(Person.HOUSING, "POST " + REFERRALS)
                .body(ReferralSteps::complete)
                .expect(201)
                .id();
    }

    private void awaitMatcher(UUID referral) {
        Waiting.until("the matcher", () -> Superuser.rows(
                        calls.city.service.database,
                        "SELECT 1 FROM marac.match_pending WHERE referral_id = ?",
                        referral)
                .isEmpty());
    }

    private UUID accept(UUID id) {
        awaitMatcher(id);
        calls.as(Person.COORDINATOR, "GET " + ONE + "/matches").with("id", id).expect(200);
        calls.as(Person.COORDINATOR, "PUT " + ONE + "/repeat-determination")
                .with("id", id)
                .version(version(id))
                .body(body -> body.put("verdict", "NEW"))
                .expect(204);
        calls.as(Person.COORDINATOR, "PUT " + ONE + "/screening")
                .with("id", id)
                .version(version(id))
                .body(body -> body.put("decision", "ACCEPT"))
                .expect(204);
        return caseOf(id);
    }

    private void attach(UUID referral) {
        String text = "A letter about " + calls.marker() + ", signed by " + calls.marker() + ".";
        String attachments = REFERRALS + "/{referral}/attachments";
        UUID attachment = calls.as(Person.HOUSING, "POST " + attachments)
                .with("referral", referral)
                .bytes(text.getBytes(UTF_8))
                .expect(201)
                .id();
        calls.as(Person.HOUSING, "PUT " + attachments + "/{attachment}/name")
                .with("referral", referral)
                .with("attachment", attachment)
                .version(1)
                .expect(204);
        calls.as(Person.HOUSING, "GET " + attachments)
                .with("referral", referral)
                .expect(200);
        for (String content : new String[] {"", "/content"}) {
            calls.as(Person.COORDINATOR, "GET /areas/{area}/attachments/{attachment}" + content)
                    .with("attachment", attachment)
                    .expect(200);
        }
    }

    private long version(UUID referral) {
        return view(referral).version();
    }

    private UUID caseOf(UUID referral) {
        return UUID.fromString(view(referral).json().get("caseId").textValue());
    }

    private Answer view(UUID referral) {
        return calls.as(Person.COORDINATOR, "GET " + ONE).with("id", referral).expect(200);
    }

    /** The codes and times with which a referral that says everything is accepted. */
    private static void complete(ObjectNode referral) {
        referral.putArray("criteria").add("PROFESSIONAL_JUDGEMENT").add("POTENTIAL_ESCALATION");
        referral.put("victimAware", false);
        ((ObjectNode) referral.get("safeContact")).put("safeToCall", true);
        withoutConsent((ObjectNode) referral.get("sharing"));
        answer((ObjectNode) referral.get("riskAssessment"));
        for (String person : new String[] {"/victim", "/perpetrators/0", "/children/0", "/adultsAtRisk/0"}) {
            ((ObjectNode) referral.at(person + "/equality/answers/0"))
                    .put("attribute", "ETHNICITY")
                    .put("scheme", "MARAC_ETHNICITY")
                    .put("schemeVersion", 1)
                    .put("code", "OTHER");
        }
        for (String address : new String[] {"/victim", "/children/0"}) {
            ((ObjectNode) referral.at(address + "/addresses/0")).put("confidential", true);
        }
    }

    private static void withoutConsent(ObjectNode sharing) {
        sharing.put("consent", "NOT_SOUGHT")
                .put("decidedAt", Clock.systemUTC().instant().minusSeconds(3600).toString())
                .putArray("lawfulBases")
                .add("UK_GDPR_6_1_E_PUBLIC_TASK");
    }

    /** Every question of an instrument, with what was said beside the answers left as it is. */
    private static void answer(ObjectNode risk) {
        JsonNode source = risk.get("answers").get(0).get("source");
        risk.setAll(Referrals.riskAssessment(3));
        ((ObjectNode) risk.get("answers").get(0)).set("source", source);
    }
}
