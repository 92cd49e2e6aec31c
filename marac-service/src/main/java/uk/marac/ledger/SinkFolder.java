package uk.marac.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder outside the database into which every log is written as it grows, meant for storage that cannot be
 * altered. One folder in it for each log.
 */
public final class SinkFolder {

    private static final Pattern ORIGIN = Pattern.compile("[a-z0-9.-]+(/[a-z0-9.-]+)+");

    private final Path folder;

    /** @param folder made by the operator; one that is not there is not made, since it may be a disk that is not mounted */
    public SinkFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws UncheckedIOException where the folder is not there */
    public SinkLog of(String origin) {
        if (!Files.isDirectory(folder)) {
            throw new UncheckedIOException(new NoSuchFileException("the folder of the sink"));
        }
        return named(name(origin));
    }

    /** A log by one of {@link #names()}. */
    public SinkLog named(String name) {
        return new SinkLog(folder.resolve(name));
    }

    /** The folder's name for a log. An underscore stands in no origin, so no two logs share one. */
    public static String name(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("not the origin of a log of this installation");
        }
        return origin.replace('/', '_');
    }

    /** The names of the logs that are here. */
    public List<String> names() {
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.filter(Files::isDirectory)
                    .map(log -> log.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
