package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.MaracApplication;
import uk.marac.Wiring;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Actor;
import uk.marac.gate.StepUp;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.referral.RiskIndicator;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** An agenda of many cases takes no more statements than one of few. */
@Tag("database")
class AgendaStatementsTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final AtomicInteger statements = new AtomicInteger();
    private final Wiring counted = wiring();

    AgendaStatementsTest() throws IOException {}

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
        int items =
                counted.agendas.view(police, city.area, meeting).view().items().size();
        assertThat(items).isIn(5, 30);
        statements.set(0);
        counted.agendas.view(police, city.area, meeting);
        return statements.get();
    }

    private Wiring wiring() throws IOException {
        Path configuration = city.service.configurationFile();
        char[] password =
                Files.readString(configuration.resolveSibling("ring-password")).toCharArray();
        return new Wiring(
                counting(city.service.database.service()),
                KeyRing.open(configuration.resolveSibling("ring.bcfks"), password),
                new RowSealerV1(),
                MaracApplication.json(),
                new StepUp(2, Duration.ofMinutes(5)),
                "test.invalid",
                Clock.systemUTC());
    }

    private DataSource counting(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (name, result) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, (call, made) -> {
                            if (call.equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            return made;
                        })
                        : result);
    }

    private interface Seen {
        Object see(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Seen seen) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return seen.see(method.getName(), method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
