package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;

/** Everything that somebody of health can ask about what they refer, before and after the matcher ran. */
final class Transcript {

    static final Map<String, Object> CONTACT =
            Map.of("phone", "07700 900321", "safeToCall", true, "messageMayBeLeft", false);

    private final City city;
    final List<String> answers = new ArrayList<>();

    Transcript(City city) {
        this.city = city;
    }

    void refer() {
        String drafts = city.path("/referral-drafts");
        UUID draft = heard("POST", drafts, Known.TYPED, Map.of()).id();
        read(drafts, drafts + "/" + draft);
        heard("PUT", drafts + "/" + draft, Known.TYPED, ifMatch(1));
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
        heard("PUT", referral, Known.TYPED, ifMatch(1));
        heard("POST", city.path("/cases/" + caseId + "/break-glass"), Map.of("reason", "x"), Map.of());
        heard("POST", referral + "/withdrawal", Map.of("reason", "Her wish."), ifMatch(1));
        readAll(made, caseId);
        heard("POST", city.path("/referrals"), Known.TYPED.deepCopy().put("narrative", ""), Map.of());
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
        answers.add(form(method + " " + path) + " " + answer.status() + "\n" + headers(answer) + form(answer.text()));
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

    private static Map<String, String> ifMatch(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    /** What the log holds of health's acts: which, what came of them, which rows they wrote and how much they note. */
    List<String> shapes() {
        return Entries.of(city.service, city.area).stream()
                .filter(entry -> entry.actorId().equals(city.subject(Person.HEALTH)))
                .map(Transcript::shape)
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
}
