package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.Wiring;
import uk.marac.ledger.SinkFolder;
import uk.marac.migrations.testing.TestCluster;
import uk.marac.testing.Cases;
import uk.marac.testing.Installation;
import uk.marac.testing.Ports;
import uk.marac.testing.Superuser;
import uk.marac.testing.Waiting;
import uk.marac.verify.Finding;
import uk.marac.verify.Kind;
import uk.marac.verify.Verifier;

/** The primary is killed, and a standby that nobody waited for takes its place, with or without what came last. */
class PromotionTest {

    private final TestCluster primary;
    private final TestCluster standby;
    private final Installation town;
    private final SinkFolder sink;
    private final List<Long> signedBefore = new ArrayList<>();
    private @Nullable Installation promoted;

    PromotionTest(@TempDir Path directory) throws IOException {
        primary = TestCluster.fresh(directory.resolve("primary"), Ports.free(), Map.of());
        town = new Installation(primary.database());
        sink = new SinkFolder(Files.createDirectory(directory.resolve("sink")));
        town.wiring(sink).sequencer.run();
        standby = primary.standby(directory.resolve("standby"), Ports.free());
    }

    @AfterEach
    void close() {
        if (promoted != null) {
            promoted.close();
        }
        town.close();
        standby.close();
        primary.close();
    }

    @Test
    void one_that_had_received_everything_goes_on() {
        openCase(town);
        town.wiring(sink).sequencer.run();
        awaitReplication();

        Installation after = failOver();
        assertThat(size(after)).isEqualTo(lastSigned());
        openCase(after);
        Wiring instance = after.wiring(sink);
        instance.sequencer.run();

        assertThat(size(after)).isEqualTo(lastSigned() + 1).isEqualTo(signed(after));
        assertThat(instance.sink.replays() + instance.sink.successors()).isZero();
        assertOneRootOfEachSize(after);
        assertThat(findings(after)).isEmpty();
    }

    @Test
    void one_that_lacks_the_last_places_gets_them_from_the_sink() {
        openCase(town);
        awaitReplication();
        cutOff();
        town.wiring(sink).sequencer.run();

        Installation after = failOver();
        assertThat(size(after)).isLessThan(lastSigned());
        openCase(after);
        Wiring instance = after.wiring(sink);
        instance.sequencer.run();

        assertThat(instance.sink.replays()).isOne();
        assertThat(instance.sink.successors()).isZero();
        assertThat(size(after)).isGreaterThan(lastSigned()).isEqualTo(signed(after));
        assertOneRootOfEachSize(after);
        assertThat(findings(after)).isEmpty();
    }

    @Test
    void one_that_lacks_the_last_acts_closes_the_log_and_begins_another() {
        awaitReplication();
        cutOff();
        openCase(town);
        town.wiring(sink).sequencer.run();

        Installation after = failOver();
        openCase(after);
        Wiring instance = after.wiring(sink);
        for (int i = 0; i < 2; i++) {
            instance.sequencer.run();
        }

        assertThat(instance.sink.successors()).isOne();
        assertThat(after.count("SELECT count(*) FROM marac.log_head WHERE origin = '" + town.logOrigin + "/2'"))
                .isOne();
        assertThat(size(after))
                .isEqualTo(signed(after))
                .isEqualTo(after.count("SELECT count(*) FROM marac.audit_entry WHERE area_id = '" + after.area + "'"));
        assertOneRootOfEachSize(after);
        assertThat(findings(after)).singleElement().satisfies(finding -> assertThat(finding.kind())
                .isEqualTo(Kind.ENTRY_LOST));
    }

    /** Until all that the primary has written so far is on the standby. */
    private void awaitReplication() {
        Object written = Superuser.rows(town.database, "SELECT pg_current_wal_lsn()::text")
                .get(0)
                .get(0);
        Waiting.until("the standby", () -> (Boolean)
                Superuser.rows(standby.database(), "SELECT pg_last_wal_replay_lsn() >= ?::text::pg_lsn", written)
                        .get(0)
                        .get(0));
    }

    /** What the primary writes from now on does not reach the standby. */
    private void cutOff() {
        Superuser.execute(standby.database(), "ALTER SYSTEM SET primary_conninfo = ''");
        Superuser.execute(standby.database(), "SELECT pg_reload_conf()");
        Waiting.until("the standby to be cut off", () -> Superuser.rows(
                        standby.database(), "SELECT 1 FROM pg_stat_wal_receiver")
                .isEmpty());
    }

    private Installation failOver() {
        signedBefore.addAll(sink.of(town.logOrigin).keptSizes());
        primary.kill();
        assertThat(Superuser.rows(standby.database(), "SELECT pg_promote()")).containsExactly(List.of(true));
        Installation after = town.movedTo(standby.database());
        promoted = after;
        return after;
    }

    /** Of the primary nothing is left but what is outside. */
    private void assertOneRootOfEachSize(Installation after) {
        assertThat(new SignedRoots().and(after.database).and(sink).forks()).isEmpty();
        assertThat(sink.of(town.logOrigin).keptSizes()).containsAll(signedBefore);
    }

    private long lastSigned() {
        return signedBefore.get(signedBefore.size() - 1);
    }

    private static void openCase(Installation at) {
        var unused = Cases.open(at.wiring, at.operator(), at.area, at.agency);
    }

    private List<Finding> findings(Installation at) {
        List<Finding> findings = new ArrayList<>();
        var unused = new Verifier(at.wiring.gate, sink).verify(at.operator(), findings::add);
        return findings;
    }

    private static long size(Installation at) {
        return at.count("SELECT size FROM marac.log_head WHERE area_id = '" + at.area + "'");
    }

    private static long signed(Installation at) {
        return at.count("SELECT max(size) FROM marac.log_checkpoint WHERE area_id = '" + at.area + "'");
    }
}
