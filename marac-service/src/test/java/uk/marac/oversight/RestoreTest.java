package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.ledger.SinkFolder;
import uk.marac.migrations.testing.TestCluster;
import uk.marac.testing.Cases;
import uk.marac.testing.Dump;
import uk.marac.testing.Installation;
import uk.marac.testing.Ports;
import uk.marac.verify.Finding;
import uk.marac.verify.Kind;
import uk.marac.verify.Verifier;

/** A dump that is put into another server, whose own counting of transactions began anew. */
class RestoreTest {

    private final TestCluster cluster;
    private final Installation town = new Installation();
    private final Actor coordinator = town.member(Role.COORDINATOR);
    private final CaseId known = Cases.open(town.wiring, town.operator(), town.area, town.agency);
    private final SinkFolder sink;
    private final List<Installation> restores = new ArrayList<>();

    RestoreTest(@TempDir Path directory) throws IOException {
        sink = new SinkFolder(Files.createDirectory(directory.resolve("sink")));
        town.wiring(sink).sequencer.run();
        cluster = TestCluster.fresh(directory.resolve("server"), Ports.free(), Map.of());
    }

    @AfterEach
    void close() {
        restores.forEach(Installation::close);
        town.close();
        cluster.close();
    }

    @Test
    void a_log_that_was_restored_goes_on_where_it_stood() {
        look(town);
        town.asSuperuser("DO $$ BEGIN FOR i IN 1..5000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$");
        long stood = size(town);
        Dump dump = Dump.of(town.database);
        Installation restored = restored(dump);
        assertThat(transactions(restored)).isLessThan(transactions(town));

        Wiring instance = restored.wiring(sink);
        instance.sequencer.run();
        assertThat(size(restored)).isEqualTo(stood + 1);
        look(restored);
        instance.sequencer.run();

        assertThat(size(restored)).isEqualTo(stood + 2).isEqualTo(signed(restored));
        assertThat(lastNumber(restored)).isEqualTo(3);
        assertThat(instance.sink.replays() + instance.sink.successors()).isZero();
        assertThat(instance.sink.faults()).isEmpty();
        assertThat(roots(restored).forks()).isEmpty();
        assertThat(findings(restored)).isEmpty();
    }

    @Test
    void one_that_was_restored_to_before_its_last_places_gets_them_back_from_the_sink() {
        look(town);
        Dump dump = Dump.of(town.database);
        town.wiring(sink).sequencer.run();
        long stood = size(town);
        Installation restored = restored(dump);
        look(restored);

        Wiring instance = restored.wiring(sink);
        instance.sequencer.run();

        assertThat(instance.sink.replays()).isOne();
        assertThat(instance.sink.successors()).isZero();
        assertThat(size(restored)).isGreaterThan(stood).isEqualTo(signed(restored));
        assertThat(lastNumber(restored)).isEqualTo(3);
        assertThat(roots(restored).forks()).isEmpty();
        assertThat(findings(restored)).isEmpty();
    }

    @Test
    void one_that_was_restored_to_yesterday_is_noticed_and_closed_and_no_size_is_signed_twice() {
        Dump dump = Dump.of(town.database);
        today();
        Installation restored = restored(dump);
        look(restored);

        Wiring instance = restored.wiring(sink);
        for (int i = 0; i < 2; i++) {
            instance.sequencer.run();
        }

        assertThat(instance.sink.successors()).isOne();
        assertThat(size(restored)).isEqualTo(signed(restored)).isEqualTo(entries(restored));
        assertThat(roots(restored).forks()).isEmpty();
        assertThat(findings(restored)).extracting(Finding::kind).containsOnly(Kind.ENTRY_LOST);
    }

    /** What the sink is for; and what two roots look like. */
    @Test
    void without_a_sink_one_that_was_restored_to_yesterday_signs_a_size_twice() {
        Dump dump = Dump.of(town.database);
        today();
        Installation restored = restored(dump);
        look(restored);

        restored.wiring.sequencer.run();

        assertThat(roots(restored).forks()).contains(town.logOrigin + " at " + size(restored));
    }

    /** A case is opened and looked at, each signed for itself and shown outside. */
    private void today() {
        Wiring instance = town.wiring(sink);
        var unused = Cases.open(town.wiring, town.operator(), town.area, town.agency);
        instance.sequencer.run();
        look(town);
        instance.sequencer.run();
    }

    private Installation restored(Dump dump) {
        dump.restoreTo(cluster.database());
        Installation restored = town.movedTo(cluster.database());
        restores.add(restored);
        return restored;
    }

    private void look(Installation at) {
        var unused = at.wiring.gate.read(
                coordinator, Permission.VIEW_CASE, Target.of(at.area, known), tx -> tx.rows(CaseRow.class)
                        .withId(known)
                        .find());
    }

    private SignedRoots roots(Installation restored) {
        return new SignedRoots().and(town.database).and(restored.database).and(sink);
    }

    private List<Finding> findings(Installation at) {
        List<Finding> findings = new ArrayList<>();
        var unused = new Verifier(at.wiring.gate, sink).verify(at.operator(), findings::add);
        return findings;
    }

    private static long transactions(Installation at) {
        return at.count("SELECT pg_current_xact_id()::text::bigint");
    }

    private long lastNumber(Installation at) {
        return at.count("SELECT last FROM marac.log_case_seq WHERE case_id = '" + known + "'");
    }

    private static long size(Installation at) {
        return at.count("SELECT size FROM marac.log_head WHERE area_id = '" + at.area + "'");
    }

    private static long signed(Installation at) {
        return at.count("SELECT max(size) FROM marac.log_checkpoint WHERE area_id = '" + at.area + "'");
    }

    private static long entries(Installation at) {
        return at.count("SELECT count(*) FROM marac.audit_entry WHERE area_id = '" + at.area + "'");
    }
}
