package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.gate.Actor;
import uk.marac.testing.Cases;
import uk.marac.testing.Installation;

/** Nothing sequences for an hour. */
@Tag("database")
class DeadSequencerTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final int ACTS = 4;

    private final Installation town = new Installation();
    private final Actor reader = town.member(Role.AUDITOR);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void acts_go_on_and_wait_and_the_alarm_says_for_how_long_until_it_runs_again() {
        town.wiring.sequencer.run();
        long placed = placed();
        Clock stopped = Clock.fixed(town.wiring.sequencer.lastRun().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        Wiring before = town.wiring(stopped);
        act(before);
        Clock later = Clock.offset(stopped, HOUR);
        Wiring after = town.wiring(later);
        act(after);

        LogBacklog backlog = new LogBacklog(town.wiring.gate, later, UUID::randomUUID);
        assertThat(placed()).isEqualTo(placed);
        assertThat(backlog.staged()).isEqualTo(2 * ACTS);
        assertThat(backlog.oldest()).isEqualTo(HOUR);
        assertThat(alarm(before, backlog, later)).isEqualTo("entries have not been sequenced for 3600 s");
        assertThat(alarm(after, backlog, later))
                .as("of an instance that runs and finds that nothing gets its place")
                .isEqualTo("an entry has waited for its place for 3600 s");
        assertThat(alarm(before, new LogBacklog(town.wiring.gate, stopped, UUID::randomUUID), stopped))
                .as("at once")
                .isNull();

        after.sequencer.run();
        assertThat(placed()).isEqualTo(placed + 2 * ACTS);
        assertThat(backlog.staged()).isZero();
        assertThat(backlog.oldest()).isZero();
        assertThat(alarm(after, backlog, later)).isNull();
        assertThat(after.sequencer.lost().count()).isZero();
    }

    /** Shows a thing and then another, makes something of no case and something of one. */
    private void act(Wiring instance) {
        assertThat(instance.protocol.view(reader, town.area).number()).isOne();
        UUID agency = instance.agencies.add(
                town.operator(),
                town.area,
                new AgencyRequest(AgencyKind.EDUCATION, "Schools of the town " + UUID.randomUUID()),
                null);
        assertThat(instance.agencies.list(reader, town.area))
                .extracting(view -> view.id().value())
                .contains(agency);
        var unused = Cases.open(instance, town.operator(), town.area, town.agency);
    }

    private static @Nullable String alarm(Wiring instance, LogBacklog backlog, Clock clock) {
        return new SequencerHealth(instance.sequencer, backlog, clock).execute().getMessage();
    }

    private long placed() {
        return town.count("SELECT size FROM marac.log_head WHERE area_id = '" + town.area + "'");
    }
}
