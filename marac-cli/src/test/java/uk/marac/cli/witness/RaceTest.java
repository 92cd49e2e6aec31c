package uk.marac.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.check.TestLog;

class RaceTest {
    private static final int ROUNDS = 50;

    @TempDir
    Path folder;

    @Test
    void of_two_forks_of_one_size_that_come_at_once_exactly_one_is_cosigned() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(statuses(threads, round, "a", "b")).containsExactlyInAnyOrder(200, 409);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void one_checkpoint_that_comes_twice_at_once_is_cosigned_or_its_size_told() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            assertThat(statuses(threads, 0, "a", "a")).containsExactlyInAnyOrder(200, 409);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Integer> statuses(ExecutorService threads, int round, String one, String other) throws Exception {
        GrowingLog left = new GrowingLog(TestLog.newSigners()).grow(10, one);
        GrowingLog right = new GrowingLog(left.signers).grow(10, other);
        Path state = Files.createDirectory(folder.resolve("state" + round));
        Witness witness = new TestWitness(state, left.keys()).witness();
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Integer> first = threads.submit(() -> ask(witness, left, start));
        Future<Integer> second = threads.submit(() -> ask(witness, right, start));
        return List.of(first.get(), second.get());
    }

    private static int ask(Witness witness, GrowingLog log, CyclicBarrier start) throws Exception {
        byte[] request = log.ask(0).bytes();
        var unused = start.await();
        return witness.add(request).status();
    }
}
