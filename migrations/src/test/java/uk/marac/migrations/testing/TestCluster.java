package uk.marac.migrations.testing;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of its own, as processes and a folder of data, where a test is about those: it can be killed, started again
 * and followed by a standby. Has roles and the whole schema from the start.
 */
public final class TestCluster implements AutoCloseable {

    /** What is acknowledged outlives every process. Only a loss of power would need more, and no test can bring that. */
    private static final Map<String, String> ACKNOWLEDGED_IS_KEPT = Map.of(
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "fsync", "off",
            "timezone", "UTC",
            "unix_socket_directories", "");

    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final Path directory;
    private final int port;
    private final Map<String, String> settings = new HashMap<>(ACKNOWLEDGED_IS_KEPT);
    private final Thread atExit = new Thread(this::kill);
    private volatile @Nullable Process postmaster;

    private TestCluster(Path directory, int port, Map<String, String> settings) {
        this.directory = directory;
        this.port = port;
        this.settings.putAll(settings);
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Started.
     *
     * @param directory of the test, for data and the server's log
     * @param port is kept when it is started again
     * @param settings of the server, as in its configuration file
     */
    public static TestCluster fresh(Path directory, int port, Map<String, String> settings) {
        TestCluster cluster = new TestCluster(directory, port, settings);
        DataFolder.copy(ClusterTemplate.data(), cluster.data());
        cluster.start();
        return cluster;
    }

    /** A standby that follows this one by streaming and that nobody waits for; started. */
    public TestCluster standby(Path directory, int port) {
        TestCluster standby = new TestCluster(directory, port, settings);
        StandbyCopy.make(maintenance(), this.port, data(), standby.data());
        standby.start();
        return standby;
    }

    /** Its only database of the product; the same after each start. */
    public TestDatabase database() {
        return ClusterTemplate.database().copiedTo(TestServer.local(port));
    }

    /** The superuser in another database of the same server. */
    public DataSource maintenance() {
        return TestDatabase.maintenance(TestServer.local(port));
    }

    /** Returns when it answers, after whatever recovery it needs. */
    public void start() {
        Instant latest = Instant.now().plus(LONGEST_START);
        Process starting = run();
        while (!answers()) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("PostgreSQL does not answer: " + log());
            }
            // One that was killed leaves processes which the next does not start beside, until they are gone.
            if (ended(starting)) {
                starting = run();
            }
        }
    }

    /** What {@code kill -9} of all its processes does, none of which may finish anything. */
    public void kill() {
        Process killed = postmaster;
        if (killed == null) {
            return;
        }
        List<ProcessHandle> children = killed.descendants().toList();
        killed.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            killed.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postmaster = null;
    }

    /** Ends it; its data are the test's. */
    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // Then it has run, or is about to and finds nothing to do.
        }
    }

    private Process run() {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // It refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(ClusterTemplate.program().toString(), "-D", data().toString(), "-p", "" + port));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(logFile().toFile()))
                    .start();
            postmaster = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Connection connection = maintenance().getConnection()) {
            return connection.isValid(0);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path logFile() {
        return directory.resolve("postgres.log");
    }

    private String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            return "no log";
        }
    }
}
