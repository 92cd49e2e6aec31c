package uk.marac.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.Wiring;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRequest;
import uk.marac.id.AreaId;
import uk.marac.ledger.SinkFolder;
import uk.marac.testing.Backup;

/** A database that lost what a witness cosigned. */
@Tag("database")
class WitnessDisagreesTest {

    @TempDir
    private Path folder;

    private final WitnessedTown here = new WitnessedTown();
    private AreaId village;

    @BeforeEach
    void cosigned() {
        here.witness.start();
        village = here.town.wiring.areas.open(here.town.operator(), "village", "A village", "VL");
        Wiring instance = here.instance(null);
        instance.sequencer.run();
        instance.witnessing.run();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void another_root_of_the_size_that_it_cosigned_is_an_alarm_and_nothing_more_is_signed() {
        Backup backup = new Backup(here.town);
        grow(here.instance(null), "Schools of the town");
        long forked = here.signed();
        backup.restore();
        here.town.addAgency("Prison of the town");
        here.town.wiring.sequencer.run();
        assertThat(here.signed()).isEqualTo(forked);

        Wiring instance = here.instance(null);
        instance.witnessing.run();

        assertThat(instance.witnesses.faults())
                .containsEntry("w1 of " + here.town.logOrigin, WitnessFault.DISAGREES)
                .hasSize(1);
        assertStopped(instance);
    }

    @Test
    void a_tree_that_does_not_go_on_from_what_it_cosigned_is_an_alarm_and_nothing_more_is_signed() {
        Backup backup = new Backup(here.town);
        grow(here.instance(null), "Schools of the town");
        backup.restore();
        here.town.addAgency("Prison of the town");
        here.town.addAgency("Probation of the town");
        here.town.wiring.sequencer.run();

        Wiring instance = here.instance(null);
        instance.witnessing.run();

        assertThat(instance.witnesses.faults().values()).containsExactly(WitnessFault.DISAGREES);
        assertStopped(instance);
    }

    @Test
    void a_larger_log_than_is_here_is_known_on_start_though_all_that_is_here_was_cosigned() {
        Backup backup = new Backup(here.town);
        grow(here.instance(null), "Schools of the town");
        backup.restore();

        Wiring instance = here.instance(null);
        instance.witnessing.run();

        assertThat(instance.witnesses.faults().values()).containsExactly(WitnessFault.AHEAD);
        assertStopped(instance);
    }

    @Test
    void it_is_heard_at_the_start_though_the_sink_is_not_mounted() {
        Backup backup = new Backup(here.town);
        grow(here.instance(null), "Schools of the town");
        backup.restore();

        Wiring instance = here.instance(new SinkFolder(folder.resolve("not-mounted")));
        instance.witnessing.run();

        assertThat(instance.witnesses.faults().values()).containsExactly(WitnessFault.AHEAD);
        assertStopped(instance);
    }

    @Test
    void an_instance_that_runs_while_the_database_is_rolled_back_signs_nothing_before_it_asks() {
        Backup backup = new Backup(here.town);
        Wiring instance = here.instance(null);
        grow(instance, "Schools of the town");
        backup.restore();
        here.town.addAgency("Prison of the town");
        long signed = here.signed();

        assertThatThrownBy(instance.sequencer::run).isInstanceOf(WitnessDisagrees.class);
        assertThat(here.signed()).isEqualTo(signed);
        instance.witnessing.run();

        assertThat(instance.witnesses.faults().values()).containsExactly(WitnessFault.AHEAD);
        assertStopped(instance);
    }

    @Test
    void where_the_sink_gives_the_end_back_the_log_goes_on() {
        SinkFolder sink = new SinkFolder(folder);
        here.instance(sink).sequencer.run();
        Backup backup = new Backup(here.town);
        grow(here.instance(sink), "Schools of the town");
        long signed = here.signed();
        backup.restore();

        Wiring instance = here.instance(sink);
        instance.witnessing.run();
        instance.sequencer.run();
        instance.witnessing.run();

        assertThat(instance.sink.replays()).isOne();
        assertThat(instance.witnesses.alarms()).isZero();
        assertThat(here.signed()).isGreaterThanOrEqualTo(signed).isEqualTo(here.size(here.town.area));
        assertThat(here.witness.size(here.town.logOrigin)).isEqualTo(here.signed());
        assertThat(here.acts("REPORT_WITNESS")).isZero();
    }

    @Test
    void one_that_the_operator_gave_up_is_closed_and_another_begins_that_names_it() {
        Backup backup = new Backup(here.town);
        grow(here.instance(null), "Schools of the town");
        long lost = here.signed();
        backup.restore();
        long left = here.signed();

        Wiring instance =
                here.instance(null, new Witnessing(List.of(here.witness.witness()), Set.of(here.town.logOrigin)));
        instance.witnessing.run();
        for (int i = 0; i < 2; i++) {
            instance.sequencer.run();
        }
        instance.witnessing.run();

        assertThat(here.town.count("SELECT count(*) FROM marac.closed_log WHERE area_id = '" + here.town.area
                        + "' AND size = " + left))
                .isOne();
        assertThat(here.acts("SUCCEED_LOG")).isOne();
        assertThat(instance.sink.successors()).isOne();
        assertThat(here.witness.size(here.town.logOrigin)).isEqualTo(lost);
        assertThat(here.witness.size(here.town.logOrigin + "/2"))
                .isEqualTo(here.signed())
                .isEqualTo(here.size(here.town.area));
    }

    @ParameterizedTest
    @ValueSource(strings = {"409 1000000", "422 "})
    void it_is_believed_until_it_cosigns_again(String said) {
        here.witness.say(new TestWitness.Said(Integer.parseInt(said.substring(0, 3)), said.substring(4)));
        Wiring instance = here.instance(null);
        instance.witnessing.run();
        here.town.addAgency("Housing of the town");
        assertThatThrownBy(instance.sequencer::run).isInstanceOf(WitnessDisagrees.class);

        here.witness.say(null);
        here.pass(BackOff.FIRST);
        instance.witnessing.run();
        instance.sequencer.run();

        assertThat(instance.witnesses.alarms()).isZero();
        assertThat(here.signed()).isEqualTo(here.size(here.town.area));
        assertThat(here.isHealthy(instance)).isTrue();
    }

    private void grow(Wiring instance, String agency) {
        here.town.addAgency(agency);
        instance.sequencer.run();
        instance.witnessing.run();
        assertThat(here.witness.size(here.town.logOrigin)).isEqualTo(here.signed());
    }

    /** Its alarm is an entry once; acts go on and wait; other logs go on. */
    private void assertStopped(Wiring instance) {
        assertThat(instance.witnesses.alarms()).isOne();
        assertThat(here.isHealthy(instance)).isFalse();
        long size = here.size(here.town.area);
        long signed = here.signed();
        here.town.addAgency("Housing of the town");
        var unused = here.town.wiring.agencies.add(
                here.town.operator(), village, new AgencyRequest(AgencyKind.POLICE, "Police of the village"), null);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(instance.sequencer::run).isInstanceOf(WitnessDisagrees.class);
            here.pass(BackOff.LONGEST);
            instance.witnessing.run();
        }

        assertThat(here.size(here.town.area)).isEqualTo(size);
        assertThat(here.signed()).isEqualTo(signed);
        assertThat(here.acts("REPORT_WITNESS")).isOne();
        assertThat(here.town.count("SELECT max(size) FROM marac.log_checkpoint WHERE area_id = '" + village + "'"))
                .isEqualTo(here.size(village));
    }
}
