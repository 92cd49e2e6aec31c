package uk.marac.clear;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.UUID;
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
        return accept(submit());
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
        ObjectNode sharing = (ObjectNode) referral.get("sharing");
        sharing.put("consent", "NOT_SOUGHT")
                .put("decidedAt", Clock.systemUTC().instant().minusSeconds(3600).toString())
                .putArray("lawfulBases")
                .add("UK_GDPR_6_1_E_PUBLIC_TASK");
        ObjectNode risk = (ObjectNode) referral.get("riskAssessment");
        JsonNode source = risk.get("answers").get(0).get("source");
        risk.setAll(Referrals.riskAssessment(3));
        ((ObjectNode) risk.get("answers").get(0)).set("source", source);
        for (String address : new String[] {"/victim", "/children/0"}) {
            ((ObjectNode) referral.at(address + "/addresses/0")).put("confidential", true);
        }
    }
}
