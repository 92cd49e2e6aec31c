package uk.marac.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.Wiring;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Actor;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.notice.Recipient;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;
import uk.marac.time.LondonDay;
import uk.marac.web.Page;

/** What is counted by clear columns is what the opened rows say. */
@Tag("database")
class OverdueCountTest {

    private final City city = City.open();
    private final Sitting sitting = Sitting.agendaSent(city, 1).inSession();
    private final Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(9));
    private final Wiring then = city.service.wiring(later);

    @Test
    void it_counts_in_every_state_what_the_list_of_overdue_actions_holds() {
        agreed();
        report(agreed(), "IN_PROGRESS");
        report(agreed(), "NOT_DONE");
        report(agreed(), "NOT_POSSIBLE");
        report(agreed(), "COMPLETE");
        UUID confirmed = agreed();
        report(confirmed, "NOT_POSSIBLE");
        city.as(Person.CHAIR)
                .send("PUT", sitting.action(confirmed) + "/confirmation", null, Map.of("If-Match", "\"2\""))
                .expect(204);

        assertThat(counted()).isEqualTo(listed()).isEqualTo(4);
    }

    private UUID agreed() {
        return sitting.agree(AgencyKind.POLICE);
    }

    private void report(UUID action, String state) {
        Map<String, Object> report = Said.report(state);
        report.put("evidence", "A receipt");
        report.put("reason", "The lock was out of stock");
        city.as(Person.POLICE)
                .put(sitting.action(action) + "/outcome", report, 1)
                .expect(204);
    }

    private int listed() {
        Actor police = Actor.person(city.subject(Person.POLICE), UUID.randomUUID(), 1, later.instant());
        return then.actions
                .list(police, city.area, new ActionFilter(null, true), new Page(0, 100))
                .size();
    }

    private int counted() {
        Actor job = Job.NOTIFIER.actor(UUID.randomUUID(), later.instant());
        Recipient police = new Recipient(city.subject(Person.POLICE), Set.of(city.agency(AgencyKind.POLICE)), null);
        return then.gate.read(job, Permission.TAKE_NOTICES, Target.area(city.area), tx -> new OverdueCount()
                .of(tx, police, LondonDay.of(tx.now())));
    }
}
