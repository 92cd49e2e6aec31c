package uk.marac.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AgencyId;
import uk.marac.testing.Installation;
import uk.marac.testing.Waiting;
import uk.marac.web.ProblemException;

/** Somebody is appointed for an agency in the moment in which it is closed. */
@Tag("database")
@Tag("versions")
class ClosingRaceTest {

    private final Installation town = new Installation();
    private final AgencyId housing = town.addAgency("Housing of the town");
    private final Actor administrator = town.member(Role.ADMINISTRATOR);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        threads.shutdownNow();
        town.close();
    }

    @Test
    void who_appoints_waits_for_a_closing_that_has_begun_and_then_finds_the_agency_closed() {
        Future<?> waiting =
                town.wiring.gate.write(administrator, Permission.CLOSE_AGENCY, Target.of(town.area, housing), tx -> {
                    // Another agency is not held up.
                    appoint(town.agency);
                    Future<?> appointment = threads.submit(() -> appoint(housing));
                    waiting(1);
                    AgencyRow row = new AgencyDao().find(tx, housing).orElseThrow();
                    var unused = tx.update(row.closed(tx.now()));
                    return appointment;
                });

        assertThatThrownBy(waiting::get).cause().isInstanceOf(ProblemException.class);
        assertThat(open(housing)).isZero();
        assertThat(open(town.agency)).isEqualTo(2);
    }

    @Test
    void who_closes_waits_for_an_appointment_that_has_begun_and_ends_it_too() throws Exception {
        Future<?> appointment;
        Future<?> closing;
        try (Connection other = town.database.admin().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Rows may be read and locked but not written: an appointment stands still with its agency held.
            statement.execute("LOCK TABLE marac.membership IN SHARE MODE");
            appointment = threads.submit(() -> appoint(housing));
            waiting(1);
            closing = threads.submit(() -> town.wiring.agencies.close(administrator, town.area, housing, 1));
            waiting(2);
            other.commit();
        }
        appointment.get();
        closing.get();

        assertThat(town.count("SELECT count(*) FROM marac.membership WHERE agency_id = '" + housing + "'"))
                .isEqualTo(1);
        assertThat(open(housing)).isZero();
        assertThat(open(town.agency)).isEqualTo(1);
    }

    private void appoint(AgencyId agency) {
        var unused = town.wiring.members.appoint(
                town.operator(),
                town.area,
                new MemberRequest(UUID.randomUUID(), agency, Role.REPRESENTATIVE, false, "A newcomer", null),
                null);
    }

    private void waiting(int sessions) {
        Waiting.until(
                sessions + " to wait",
                () -> town.count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock'")
                        == sessions);
    }

    private long open(AgencyId agency) {
        return town.count(
                "SELECT count(*) FROM marac.membership WHERE valid_until IS NULL AND agency_id = '" + agency + "'");
    }
}
