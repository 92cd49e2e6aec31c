package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Actor;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.referral.RiskIndicator;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.CountedStatements;

/** An agenda of many cases takes no more statements than one of few. */
@Tag("database")
class AgendaStatementsTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final CountedStatements counted = new CountedStatements(city.service);

    @Test
    void thirty_cases_take_as_many_statements_as_five() {
        int five = statementsFor(meetingOf(5));
        int thirty = statementsFor(meetingOf(30));

        assertThat(five).isBetween(10, 40);
        assertThat(thirty).isEqualTo(five);
    }

    private MeetingId meetingOf(int size) {
        UUID meeting = ListedCases.plan(city, AgencyKind.POLICE);
        for (int i = 0; i < size; i++) {
            CaseId id = cases.open(AgencyKind.POLICE, 1, RiskIndicator.STALKING);
            cases.conflict(id, Person.CHAIR);
            ListedCases.list(city, meeting, id);
        }
        return new MeetingId(meeting);
    }

    private int statementsFor(MeetingId meeting) {
        Actor police = Actor.person(
                city.subject(Person.POLICE),
                UUID.randomUUID(),
                1,
                Clock.systemUTC().instant());
        // Once before it counts, so that the area's own keys are in memory both times.
        int items = counted.wiring
                .agendas
                .view(police, city.area, meeting)
                .view()
                .items()
                .size();
        assertThat(items).isIn(5, 30);
        return counted.of(() -> counted.wiring.agendas.view(police, city.area, meeting));
    }
}
