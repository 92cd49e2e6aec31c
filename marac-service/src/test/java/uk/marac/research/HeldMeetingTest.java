package uk.marac.research;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingState;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class HeldMeetingTest {

    private final City city = City.open();
    private final CaseId caseId = new ListedCases(city).open(AgencyKind.POLICE, 0);
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);
    private final UUID listing = ListedCases.list(city, meeting, caseId);

    @Test
    void research_comes_in_until_the_meeting_was_held_and_not_after() {
        ListedCases.circulate(city, meeting);
        move(MeetingState.IN_SESSION);
        put(Person.HOUSING, 204);
        move(MeetingState.HELD);
        put(Person.POLICE, 409);
    }

    private void put(Person person, int status) {
        city.as(person)
                .put(
                        city.path("/listings/" + listing + "/research-return"),
                        Map.of("submit", true, "nothingHeld", true))
                .expect(status);
    }

    private void move(MeetingState state) {
        MeetingId id = new MeetingId(meeting);
        Actor coordinator = Actor.person(
                city.subject(Person.COORDINATOR),
                UUID.randomUUID(),
                1,
                Clock.systemUTC().instant());
        long unused = city.service.wiring.gate.write(
                coordinator,
                Permission.OPEN_MEETING,
                Target.of(city.area, id),
                tx -> tx.update(new MeetingDao().get(tx, id).in(state)));
    }
}
