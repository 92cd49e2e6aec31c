package uk.marac.migrations.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The data of a server with roles and the whole schema, made and stopped once for each JVM, when the first test asks. */
final class ClusterTemplate {

    private ClusterTemplate() {}

    static Path data() {
        return Made.DATA;
    }

    /** As it was on the template's own server, which is gone. */
    static TestDatabase database() {
        return Made.ONCE.database;
    }

    /** The server's program. */
    static Path program() {
        return Made.ONCE.program;
    }

    private record Made(TestDatabase database, Path program) {

        static final Path DATA = folder();
        static final Made ONCE = make();

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("marac-cluster");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> DataFolder.delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Made make() {
            try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(DATA)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .start()) {
                TestServer local = TestServer.local(server.getPort());
                TestDatabase database = TestDatabase.madeOn(local);
                // Otherwise the server may need longer to stop than it is given.
                checkpoint(local);
                return new Made(database, unpacked());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Where it was unpacked, which the running server tells. */
        private static Path unpacked() throws IOException {
            long pid = Long.parseLong(
                    Files.readAllLines(DATA.resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(pid)
                    .flatMap(server -> server.info().command())
                    .map(Path::of)
                    .orElseThrow(() -> new IllegalStateException("the server does not say where its program is"));
        }

        private static void checkpoint(TestServer server) {
            try (Connection connection = TestDatabase.maintenance(server).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
