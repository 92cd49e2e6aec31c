package uk.marac.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.migrations.testing.TestCluster;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Ports;
import uk.marac.testing.ServiceProcess;
import uk.marac.testing.TestService;
import uk.marac.testing.Waiting;

/**
 * {@code kill -9} of PostgreSQL while clients write: now of all its processes, now of one session, for which it ends all
 * others and recovers. The service goes on, and its clients come again when they are told to.
 */
class DatabaseKillTest {

    private static final int KILLS = 10;
    private static final int FEWEST = 3;
    private static final int MOST = 20;
    /** At least those of the service's pool. */
    private static final int SESSIONS = 20;

    private final TestCluster cluster;
    private final TestService service;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int acknowledged;

    DatabaseKillTest(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        cluster = TestCluster.fresh(directory.resolve("database"), Ports.free(), Map.of());
        service = new TestService(cluster.database(), new ServiceProcess(directory.resolve("service.log"), "WARN"));
    }

    @AfterEach
    void stop(TestReporter reporter) {
        service.close();
        cluster.close();
        reporter.publishEntry("acknowledged", String.valueOf(acknowledged));
    }

    @Test
    void what_was_acknowledged_is_there_with_its_entry_and_nothing_without_one() throws Exception {
        killTenTimes("seed " + seed);
    }

    @Test
    @Tag("long")
    void what_was_acknowledged_is_there_with_its_entry_and_nothing_without_one_a_hundred_times() throws Exception {
        for (int city = 1; city <= 10; city++) {
            killTenTimes("city " + city + " of seed " + seed);
        }
    }

    private void killTenTimes(String round) throws Exception {
        City city = City.open(service);
        List<Attempt> attempts = whileKilled(city);
        service.reconnect();
        List<Write> promised = attempts.stream()
                .map(attempt -> attempt.acknowledged().get())
                .flatMap(Stream::ofNullable)
                .toList();
        acknowledged += promised.size();
        assertThat(promised).as(round).hasSameSizeAs(attempts).doesNotHaveDuplicates();
        assertThat(promised).as(round).extracting(Write::table).contains("referral", "action", "attendance");

        awaitLivingSessions(city);
        Retries clients = new Retries(city);
        clients.read(attempts);
        assertThat(clients.sendAgain(attempts)).as(round).containsExactlyInAnyOrderElementsOf(promised);
        var keys = Log.keys(city);
        // What a lost session had taken to match is due again after half a minute; this need not be waited for.
        service.wiring.matcher.runNow(city.area);
        Log.awaitRest(city);
        assertThat(Log.faults(city, keys)).as(round).isEmpty();
        assertThat(Books.faults(city, promised)).as(round).isEmpty();
        assertNothingIsMissed();
    }

    /** The clients are never stopped by a kill: after each, acknowledgements come again. */
    private List<Attempt> whileKilled(City city) throws Exception {
        Traffic traffic = Traffic.untilDone(city);
        traffic.begin();
        for (int kill = 0; kill < KILLS; kill++) {
            traffic.awaitAcknowledgements(FEWEST + random.nextInt(MOST - FEWEST));
            if (random.nextBoolean()) {
                cluster.kill();
                cluster.start();
            } else {
                killSession();
            }
        }
        traffic.awaitAcknowledgements(FEWEST);
        traffic.stop();
        return traffic.end();
    }

    /** Sessions take turns: when as many requests as there are sessions went well, none is dead. */
    private static void awaitLivingSessions(City city) {
        Api api = city.as(Person.COORDINATOR);
        Waiting.until("the service to have living sessions only", () -> IntStream.range(0, SESSIONS)
                .allMatch(request -> api.get(city.path("/agencies")).status() == 200));
    }

    /** One that is at work, if there is any. */
    private void killSession() {
        PatientQuery.rows(
                        service.database,
                        "SELECT pid FROM pg_stat_activity WHERE usename = ?"
                                + " ORDER BY (state = 'active') DESC NULLS LAST, random() LIMIT 1",
                        TestDatabase.SERVICE_LOGIN)
                .forEach(row -> ProcessHandle.of((Integer) row.get(0)).ifPresent(ProcessHandle::destroyForcibly));
    }

    /** The service itself, which remembers what it committed, misses nothing either. */
    private void assertNothingIsMissed() {
        Api administration = new Api(service.adminAddress(), null);
        assertThat(administration.get("/prometheus").expect(200).text())
                .containsPattern("(?m)^marac_log_lost_entries 0\\.0$");
        Waiting.until("the log to be well", () -> administration
                .get("/healthcheck")
                .json()
                .get("log")
                .get("healthy")
                .booleanValue());
    }
}
