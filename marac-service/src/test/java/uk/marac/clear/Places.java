package uk.marac.clear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.testing.Superuser;

/** Everywhere that a database server keeps anything: what a dump of it holds, and every file of its own. */
final class Places {

    private final TestDatabase database;
    private final ByteSearch search;

    Places(TestDatabase database, ByteSearch search) {
        this.database = database;
        this.search = search;
    }

    /** Writes all to the files, with what the planner keeps of each column. */
    static void flush(TestDatabase database) {
        Superuser.execute(database, "ANALYZE");
        Superuser.execute(database, "CHECKPOINT");
    }

    /**
     * Every table of every schema, the catalogue's too, in the text form that a dump has. By COPY: the embedded server
     * comes without pg_dump. Shows what compression could hide from a search of the files.
     */
    List<Finding> dump() {
        List<Finding> findings = new ArrayList<>();
        for (List<Object> table : Superuser.rows(
                database,
                "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class c"
                        + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'm') ORDER BY 1")) {
            String name = (String) table.get(0);
            try (Connection connection = database.admin().getConnection()) {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                try (InputStream rows = new CopiedRows(copy.copyOut("COPY (SELECT * FROM " + name + ") TO STDOUT"))) {
                    findings.addAll(search.search("dump of " + name, rows));
                }
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(name, e);
            }
        }
        return findings;
    }

    /** Every file of the server: tables, indexes, write-ahead log, statistics, the server's own log. */
    List<Finding> files() {
        List<Finding> findings = new ArrayList<>();
        files(dataDirectory()).forEach(file -> findings.addAll(file(search, file)));
        return findings;
    }

    Path dataDirectory() {
        return Path.of(
                (String) Superuser.rows(database, "SHOW data_directory").get(0).get(0));
    }

    static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> file(ByteSearch search, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return search.search(file.toString(), bytes);
        } catch (NoSuchFileException removedMeanwhile) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
