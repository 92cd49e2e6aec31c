package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.Wiring;
import uk.marac.access.Role;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.ledger.SinkFolder;
import uk.marac.operator.Operator;
import uk.marac.testing.Cases;
import uk.marac.testing.Installation;
import uk.marac.testing.Superuser;
import uk.marac.verify.Finding;
import uk.marac.verify.Verifier;

/**
 * Several instances of the service on one database, each with clients of its own and sequencing as fast as it can. Half of
 * them copy the log to one folder, half to another.
 */
@Tag("database")
class InstancesTest {

    private static final int CLIENTS = 4;
    private static final int ACTS = 24;

    private final Installation town = new Installation();
    private final UUID coordinator = town.member(Role.COORDINATOR).id();
    private final CaseId shared = Cases.open(town.wiring, town.operator(), town.area, town.agency);
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> looks = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> failed = new ConcurrentLinkedQueue<>();
    private final List<SinkFolder> sinks;

    InstancesTest(@TempDir Path folder) throws IOException {
        this.sinks = List.of(
                new SinkFolder(Files.createDirectory(folder.resolve("one"))),
                new SinkFolder(Files.createDirectory(folder.resolve("other"))));
    }

    @BeforeEach
    void noneWaits() {
        town.wiring.sequencer.run();
    }

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void however_many_sequence_each_acknowledged_act_stands_once_in_one_log(int count) throws Exception {
        List<Wiring> instances = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            instances.add(town.wiring(sinks.get(i % 2)));
        }
        writeWhileSequencing(instances);
        instances.forEach(instance -> instance.sequencer.run());

        assertThat(acknowledged).hasSize(CLIENTS * ACTS * 2 / 3);
        assertThat(placed("DONE"))
                .doesNotHaveDuplicates()
                .containsAll(acknowledged)
                .doesNotContainAnyElementsOf(failed);
        assertThat(placed("FAILED")).containsExactlyInAnyOrderElementsOf(failed);
        assertOneSequence();
        assertThat(town.count("SELECT last FROM marac.log_case_seq WHERE case_id = '" + shared + "'"))
                .isEqualTo(1 + looks.size());
        assertThat(new SignedRoots()
                        .and(town.database)
                        .and(sinks.get(0))
                        .and(sinks.get(1))
                        .forks())
                .isEmpty();
        for (SinkFolder sink : sinks) {
            assertThat(sink.of(town.logOrigin).keptSizes()).isEqualTo(signed());
            assertThat(findings(sink)).isEmpty();
        }
        for (Wiring instance : instances) {
            assertThat(instance.sink.faults()).isEmpty();
            assertThat(instance.sink.replays()).isZero();
            assertThat(instance.sequencer.lost().count()).isZero();
        }
    }

    private void writeWhileSequencing(List<Wiring> instances) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Void>> sequencers = new ArrayList<>();
            for (Wiring instance : instances) {
                Callable<Void> sequencer = () -> {
                    while (!done.get()) {
                        instance.sequencer.run();
                    }
                    return null;
                };
                sequencers.add(threads.submit(sequencer));
            }
            List<Callable<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(client(instances.get(i % instances.size())));
            }
            try {
                for (Future<Void> client : threads.invokeAll(clients)) {
                    client.get();
                }
            } finally {
                done.set(true);
            }
            for (Future<Void> sequencer : sequencers) {
                sequencer.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Opens cases, looks at one that all look at, and fails in the middle of an act. Each act is known by its request. */
    private Callable<Void> client(Wiring instance) {
        return () -> {
            for (int act = 0; act < ACTS; act++) {
                UUID request = UUID.randomUUID();
                Actor operator = Operator.actor(request, Instant.now());
                switch (act % 3) {
                    case 0 -> {
                        var unused = Cases.open(instance, operator, town.area, town.agency);
                        acknowledged.add(request);
                    }
                    case 1 -> {
                        look(instance, request);
                        looks.add(request);
                        acknowledged.add(request);
                    }
                    default -> {
                        assertThatThrownBy(() -> fail(instance, operator)).isInstanceOf(ArithmeticException.class);
                        failed.add(request);
                    }
                }
            }
            return null;
        };
    }

    private void look(Wiring instance, UUID request) {
        var unused = instance.gate.read(
                Actor.person(coordinator, request, 2, Instant.now()),
                Permission.VIEW_CASE,
                Target.of(town.area, shared),
                tx -> tx.rows(CaseRow.class).withId(shared).find());
    }

    private void fail(Wiring instance, Actor operator) {
        instance.gate.write(operator, Permission.MANAGE_AGENCIES, Target.area(town.area), tx -> {
            throw new ArithmeticException("of the test");
        });
    }

    /** The requests of all entries with this outcome, a request for each place. */
    private List<UUID> placed(String outcome) {
        return Superuser.rows(
                        town.database,
                        "SELECT e.request_id FROM marac.log_batch b CROSS JOIN unnest(b.entry_ids) AS placed (id)"
                                + " JOIN marac.audit_entry e ON e.area_id = b.area_id AND e.id = placed.id"
                                + " WHERE b.area_id = ? AND e.outcome = ?",
                        town.area.value(),
                        outcome)
                .stream()
                .map(row -> (UUID) row.get(0))
                .toList();
    }

    private void assertOneSequence() {
        long next = 0;
        for (List<Object> batch : Superuser.rows(
                town.database,
                "SELECT first, cardinality(entry_ids) FROM marac.log_batch WHERE area_id = ? ORDER BY first",
                town.area.value())) {
            assertThat(batch.get(0)).isEqualTo(next);
            next += (Integer) batch.get(1);
        }
        String log = " WHERE area_id = '" + town.area + "'";
        assertThat(town.count("SELECT size FROM marac.log_head" + log)).isEqualTo(next);
        assertThat(town.count("SELECT count(*) FROM marac.audit_entry" + log)).isEqualTo(next);
        assertThat(town.count("SELECT count(*) FROM marac.audit_staged" + log)).isZero();
    }

    private List<Long> signed() {
        return Superuser.rows(
                        town.database,
                        "SELECT size FROM marac.log_checkpoint WHERE area_id = ? ORDER BY 1",
                        town.area.value())
                .stream()
                .map(row -> (Long) row.get(0))
                .toList();
    }

    private List<Finding> findings(SinkFolder sink) {
        List<Finding> findings = new ArrayList<>();
        var unused = new Verifier(town.wiring.gate, sink).verify(town.operator(), findings::add);
        return findings;
    }
}
