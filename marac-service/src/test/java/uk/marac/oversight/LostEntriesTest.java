package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.gate.Actor;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.testing.Entries;
import uk.marac.testing.Installation;
import uk.marac.testing.Superuser;

/** What is deleted before it has its place is in nobody's numbers; who wrote it remembers. */
@Tag("database")
class LostEntriesTest {

    private final Installation town = new Installation();
    private final Actor reader = town.member(Role.AUDITOR);
    private final SequencerHealth health = health(Duration.ZERO);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void an_entry_that_is_gone_before_it_had_its_place_is_an_alarm_and_an_entry() {
        town.wiring.sequencer.run();
        look();
        UUID gone = last().id();
        look();
        UUID kept = last().id();
        assertThat(Superuser.execute(town.database, "DELETE FROM marac.audit_staged WHERE entry_id = ?", gone))
                .isOne();

        town.wiring.sequencer.run();
        town.wiring.sequencer.run();

        assertThat(town.wiring.sequencer.lost().count()).isOne();
        assertThat(reports()).isOne();
        assertThat(last().commitments()).singleElement().satisfies(named -> assertThat(named.tag())
                .isEqualTo(CommitmentTag.TARGET));
        assertThat(health.execute().isHealthy()).isFalse();
        assertThat(town.count("SELECT count(*) FROM marac.log_batch WHERE '" + kept + "' = ANY (entry_ids)"))
                .isOne();
    }

    @Test
    void one_that_is_gone_without_a_trace_is_missed_all_the_same() {
        town.wiring.sequencer.run();
        look();
        UUID gone = last().id();
        for (String table : new String[] {"audit_staged WHERE entry_id", "audit_entry WHERE id"}) {
            assertThat(Superuser.execute(town.database, "DELETE FROM marac." + table + " = ?", gone))
                    .isOne();
        }

        town.wiring.sequencer.run();

        assertThat(town.wiring.sequencer.lost().count()).isOne();
    }

    @Test
    void what_waits_and_what_another_instance_placed_is_not_missed() {
        Wiring other = town.wiring(Clock.systemUTC());
        look();
        other.sequencer.run();
        look();
        assertThat(town.wiring.gate.remembered().of(town.area)).isNotEmpty();

        town.wiring.sequencer.run();

        assertThat(town.wiring.sequencer.lost().count()).isZero();
        assertThat(reports()).isZero();
        assertThat(town.wiring.gate.remembered().of(town.area)).isEmpty();
        assertThat(health.execute().isHealthy()).isTrue();
    }

    @Test
    void what_waits_for_its_place_or_its_checkpoint_for_more_than_five_seconds_is_an_alarm() {
        town.wiring.sequencer.run();
        SequencerHealth later = health(Duration.ofHours(1));
        assertThat(later.execute().isHealthy()).isTrue();
        look();
        assertThat(later.execute().getMessage()).contains("its place");
        assertThat(health.execute().isHealthy()).isTrue();

        var unused = town.wiring.gate.write(
                Job.SEQUENCER.actor(UUID.randomUUID(), Instant.now()),
                Permission.SEQUENCE_LOG,
                Target.area(town.area),
                WriteTx::sequenceLog);
        assertThat(later.execute().getMessage()).contains("its checkpoint");
        assertThat(health.execute().isHealthy()).isTrue();

        town.wiring.sequencer.run();
        assertThat(later.execute().isHealthy()).isTrue();
    }

    /** A backlog that is asked so much later. The time stands still, however long the test takes. */
    private SequencerHealth health(Duration later) {
        Clock start = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        LogBacklog backlog = new LogBacklog(town.wiring.gate, Clock.offset(start, later), UUID::randomUUID);
        return new SequencerHealth(town.wiring.sequencer, backlog, start);
    }

    private void look() {
        var unused = town.wiring.protocol.view(reader, town.area);
    }

    private LedgerEntry last() {
        var entries = Entries.of(town.database, town.area);
        return entries.get(entries.size() - 1);
    }

    private long reports() {
        return town.count("SELECT count(*) FROM marac.audit_entry WHERE permission = 'REPORT_LOST_ENTRY'");
    }
}
