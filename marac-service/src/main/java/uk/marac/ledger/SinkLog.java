package uk.marac.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.tree.TilePath;

/**
 * One log in the sink, laid out as C2SP tlog-tiles, with every checkpoint kept under its size beside the newest. What
 * was written is never written over with anything else; the newest checkpoint is replaced by newer ones, and lines of witnesses
 * are added to it and to those that they cosigned.
 */
public final class SinkLog {

    private static final String NEWEST = "checkpoint";
    private static final String KEPT = "checkpoints";
    private static final String COSIGNED = "cosigned";

    private final Path folder;

    SinkLog(Path folder) {
        this.folder = folder;
    }

    /**
     * The checkpoint up to which everything is here; empty for a log that was never written.
     *
     * @throws SinkDisagrees for one that cannot be read as a checkpoint
     */
    public Optional<Checkpoint> newest() {
        return read(NEWEST).map(bytes -> {
            try {
                return Checkpoint.parse(SignedNote.parse(bytes).text());
            } catch (MalformedException e) {
                throw new SinkDisagrees("the newest checkpoint cannot be read");
            }
        });
    }

    /** The signed note of a size, as it was kept. */
    public Optional<String> kept(long size) {
        return read(pathOf(KEPT, size)).map(bytes -> new String(bytes, UTF_8));
    }

    /** The note of a size with the lines of those who cosigned it. */
    public Optional<String> cosigned(long size) {
        return read(pathOf(COSIGNED, size)).map(bytes -> new String(bytes, UTF_8));
    }

    /** The sizes of which a checkpoint was kept, ascending. */
    public List<Long> keptSizes() {
        Path kept = folder.resolve(KEPT);
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{20}"))
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a tile or bundle. */
    public Optional<byte[]> read(TilePath path) {
        return read(path.path());
    }

    void keep(TilePath path, byte[] content) {
        keep(path.path(), content);
    }

    void keep(StoredCheckpoint checkpoint) {
        keep(pathOf(KEPT, checkpoint.size()), checkpoint.note().getBytes(UTF_8));
    }

    /** Makes it the newest; all that it covers is here already. */
    void publish(StoredCheckpoint checkpoint) {
        DurableFile.replace(folder.resolve(NEWEST), checkpoint.note().getBytes(UTF_8));
    }

    /** @param checkpoint with all cosignatures that it has */
    void cosigned(StoredCheckpoint checkpoint) {
        byte[] note = checkpoint.note().getBytes(UTF_8);
        DurableFile.replace(folder.resolve(pathOf(COSIGNED, checkpoint.size())), note);
        if (newest().filter(newest -> newest.size() == checkpoint.size()).isPresent()) {
            publish(checkpoint);
        }
    }

    private void keep(String path, byte[] content) {
        Optional<byte[]> before = read(path);
        if (before.isEmpty()) {
            DurableFile.replace(folder.resolve(path), content);
        } else if (!Arrays.equals(before.get(), content)) {
            throw new SinkDisagrees("other bytes in " + path);
        }
    }

    private Optional<byte[]> read(String path) {
        Path file = folder.resolve(path);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pathOf(String kind, long size) {
        return kind + String.format(Locale.ROOT, "/%020d", size);
    }
}
