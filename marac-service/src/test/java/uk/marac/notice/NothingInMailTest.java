package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.id.AgencyId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.TestService;

/** A marker in every text of a case and its meeting, and none in any mail or calendar that comes of them. */
@Tag("database")
class NothingInMailTest {

    private static final String MARKER = "Qxzvbqwk";

    private static final TestService SERVICE = new TestService();

    private final City city = City.open(SERVICE);
    private final MemberTelling members = new MemberTelling(city);
    private final PostOffice post = new PostOffice().open();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void no_mail_and_no_calendar_holds_a_word_of_what_they_are_about() {
        members.reach(Person.CHAIR, Person.POLICE, Person.HOUSING, Person.IDVA);
        returned();
        Accepted accepted = Referrals.accepted(city, Person.HOUSING, marked());
        AgencyId agency = markedAgency();
        UUID meeting = circulated(accepted.caseId(), agency);
        city.as(Person.COORDINATOR)
                .send("POST", city.path("/meetings/" + meeting + "/chase"), null, Map.of())
                .expect(200);
        String calendar = city.as(Person.POLICE)
                .get(city.path("/meetings/" + meeting + "/calendar"))
                .expect(200)
                .text();
        SERVICE.wiring(Clock.systemUTC(), post.mailing()).notices.run();

        // Chair, police, housing and the member of the marked agency of the agenda; the last three chased; one return.
        assertThat(post.raw()).hasSize(8);
        String shown = city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .text();
        assertThat(shown).as("the search finds what is there").contains(MARKER).contains(accepted.caseNumber());
        for (String secret : List.of(
                MARKER,
                encoded(MARKER),
                accepted.caseNumber(),
                accepted.caseId().toString(),
                accepted.referral().toString(),
                meeting.toString(),
                city.area.toString(),
                "A city",
                "Member POLICE",
                "Town hall")) {
            assertThat(post.raw()).as(secret).noneMatch(mail -> mail.contains(secret));
        }
        assertThat(calendar).contains(meeting.toString()).contains("SUMMARY:Meeting");
        for (String secret : List.of(MARKER, accepted.caseNumber(), "Town hall", "A city", "POLICE")) {
            assertThat(calendar).doesNotContain(secret);
        }
    }

    private void returned() {
        var submitted = Referrals.submitted(
                city, Person.HOUSING, Referrals.valid().put("narrative", MARKER).put("referrerName", MARKER));
        Referrals.screen(
                        city,
                        submitted.referral(),
                        submitted.version(),
                        Map.of("decision", "RETURN", "reason", MARKER, "missing", List.of(MARKER)))
                .expect(204);
    }

    private UUID circulated(UUID caseId, AgencyId agency) {
        UUID meeting = city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                "MARAC",
                                "startsAt",
                                Clock.systemUTC()
                                        .instant()
                                        .plus(Duration.ofDays(5))
                                        .toString(),
                                "venue",
                                "Town hall " + MARKER,
                                "agencies",
                                List.of(city.agency(AgencyKind.POLICE), city.agency(AgencyKind.HOUSING), agency)))
                .id();
        String path = city.path("/meetings/" + meeting);
        city.as(Person.COORDINATOR)
                .post(path + "/listings", Map.of("caseId", caseId))
                .expect(201);
        for (String step : List.of("closing", "circulation")) {
            long version = city.as(Person.COORDINATOR).get(path).version();
            city.as(Person.COORDINATOR)
                    .send("POST", path + "/agenda/" + step, null, Map.of("If-Match", "\"" + version + "\""))
                    .expect(204);
        }
        return meeting;
    }

    private AgencyId markedAgency() {
        AgencyId agency = new AgencyId(city.as(Person.ADMINISTRATOR)
                .post(city.path("/agencies"), Map.of("kind", "OTHER", "name", "Charity " + MARKER))
                .id());
        city.steppedUp(Person.ADMINISTRATOR)
                .post(
                        city.path("/members"),
                        Map.of(
                                "subject",
                                UUID.randomUUID(),
                                "agency",
                                agency,
                                "role",
                                Role.REPRESENTATIVE,
                                "deputy",
                                false,
                                "name",
                                MARKER + " of the charity",
                                "email",
                                "somebody@charity.example"))
                .expect(201);
        return agency;
    }

    private static ObjectNode marked() {
        ObjectNode referral = Referrals.valid();
        referral.put("narrative", MARKER).put("judgementReason", MARKER).put("referrerName", MARKER);
        ((ObjectNode) referral.get("victim")).put("surname", MARKER + "a").put("givenNames", MARKER + "b");
        ((ObjectNode) referral.get("perpetrators").get(0)).put("surname", MARKER + "c");
        return referral;
    }

    private static String encoded(String text) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(text.substring(0, 6).getBytes(StandardCharsets.UTF_8));
    }
}
