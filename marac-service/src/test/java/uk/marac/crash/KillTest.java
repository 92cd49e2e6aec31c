package uk.marac.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.testing.City;

/** {@code kill -9} of the service while clients write. */
class KillTest {

    private static final int FEWEST = 20;
    private static final int MOST = 80;

    private final KilledService killed;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int acknowledged;
    private int unanswered;
    private int doneUnseen;

    KillTest(@TempDir Path directory) {
        killed = new KilledService(directory);
    }

    @AfterEach
    void stop(TestReporter reporter) {
        killed.close();
        reporter.publishEntry(Map.of(
                "acknowledged", String.valueOf(acknowledged),
                "without an answer", String.valueOf(unanswered),
                "of these made something", String.valueOf(doneUnseen)));
    }

    @Test
    void every_acknowledged_write_is_there_with_its_entry_and_none_without_one() throws Exception {
        kill(10);
    }

    @Test
    @Tag("long")
    void every_acknowledged_write_is_there_with_its_entry_and_none_without_one_a_hundred_times() throws Exception {
        kill(100);
    }

    private void kill(int times) throws Exception {
        for (int round = 1; round <= times; round++) {
            killOnce("round " + round + " of seed " + seed);
        }
    }

    private void killOnce(String round) throws Exception {
        City city = City.open(killed.service);
        int enough = FEWEST + random.nextInt(MOST - FEWEST);
        List<Attempt> attempts = untilKilled(city, enough);
        List<Write> promised = attempts.stream()
                .map(attempt -> attempt.acknowledged().get())
                .flatMap(Stream::ofNullable)
                .toList();
        assertThat(promised).as(round).hasSizeGreaterThanOrEqualTo(enough);
        assertThat(promised).as(round).extracting(Write::table).contains("referral", "action", "attendance");
        assertThat(Books.faults(city, promised)).as(round).isEmpty();

        Retries clients = new Retries(city);
        acknowledged += promised.size();
        unanswered += attempts.size() - promised.size();
        doneUnseen += clients.doneUnseen(attempts);
        killed.restart();
        clients.read(attempts);
        List<Write> done = clients.sendAgain(attempts);
        var keys = Log.keys(city);
        Log.awaitRest(city);
        assertThat(Log.faults(city, keys)).as(round).isEmpty();
        assertThat(done).as(round).containsAll(promised);
        assertThat(Books.faults(city, done)).as(round).isEmpty();
    }

    private List<Attempt> untilKilled(City city, int acknowledgements) throws Exception {
        Traffic traffic = Traffic.untilUnanswered(city);
        traffic.begin();
        traffic.awaitAcknowledgements(acknowledgements);
        killed.kill();
        return traffic.end();
    }
}
