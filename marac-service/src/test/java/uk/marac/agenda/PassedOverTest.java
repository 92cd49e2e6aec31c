package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.agenda.Closings.REASON;
import static uk.marac.agenda.Closings.said;
import static uk.marac.agenda.Closings.saidOf;
import static uk.marac.agenda.Closings.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Sitting;

/** What would be passed over: no screening, no listing, or a meeting that was never held. */
@Tag("database")
class PassedOverTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final Closings closings = new Closings(city);

    @Test
    void a_case_whose_meeting_was_never_held_waits_again_and_one_whose_meeting_is_today_does_not() {
        Instant now = Clock.systemUTC().instant();
        var gone =
                Sitting.agendaSent(city, 1, now.minus(Duration.ofDays(2))).cases.get(0);
        var today = Sitting.agendaSent(city, 1, now.minus(Duration.ofHours(2)))
                .cases
                .get(0);
        UUID meeting = closings.planIn(30);

        assertThat(closings.close(Person.COORDINATOR, meeting, null).expect(409).text())
                .contains(gone.number())
                .doesNotContain(today.number());
        closings.close(Person.COORDINATOR, meeting, waiting(today.id(), gone.id()))
                .expect(422);
        closings.close(Person.COORDINATOR, meeting, waiting(gone.id())).expect(204);
    }

    @Test
    void a_referral_in_time_that_nobody_screened_waits_and_one_after_the_cut_off_does_not() {
        CaseId waits = new CaseId(Referrals.submitted(city).caseId());
        closings.close(Person.COORDINATOR, closings.planIn(9), null).expect(204);
        closings.close(Person.COORDINATOR, closings.planIn(8), waiting(waits)).expect(204);
        UUID meeting = closings.planIn(30);

        closings.close(Person.COORDINATOR, meeting, null).expect(409);
        closings.close(Person.COORDINATOR, meeting, waiting(waits)).expect(204);
    }

    @Test
    void what_waits_is_listed_at_any_time_to_coordinator_and_chair_with_what_was_said_last() {
        CaseId waits = cases.open(AgencyKind.POLICE, 0);
        CaseId listed = cases.open(AgencyKind.POLICE, 0);
        CaseId unscreened = new CaseId(Referrals.submitted(city).caseId());
        UUID meeting = closings.planIn(9);
        ListedCases.list(city, meeting, listed);
        assertThat(waitingNow(Person.COORDINATOR).findValuesAsText("caseId"))
                .containsExactly(waits.toString(), unscreened.toString());
        assertThat(waitingNow(Person.CHAIR).findValuesAsText("said")).containsOnly("null");

        closings.close(Person.COORDINATOR, meeting, said(saidOf(waits, "EMERGENCY")))
                .expect(204);

        JsonNode said = waitingNow(Person.CHAIR).get(0).get("said");
        assertThat(said.get("reason").textValue()).isEqualTo(REASON);
        assertThat(said.get("choice").textValue()).isEqualTo("EMERGENCY");
        assertThat(said.get("meeting").textValue()).isEqualTo(meeting.toString());
        cases.conflict(waits, Person.COORDINATOR);
        assertThat(waitingNow(Person.COORDINATOR).findValuesAsText("caseId")).containsExactly(unscreened.toString());
        for (Person person : List.of(Person.POLICE, Person.AUDITOR, Person.ADMINISTRATOR)) {
            city.as(person).get(city.path("/waiting-cases")).expect(404);
        }
    }

    private JsonNode waitingNow(Person person) {
        return city.as(person).get(city.path("/waiting-cases")).expect(200).json();
    }
}
