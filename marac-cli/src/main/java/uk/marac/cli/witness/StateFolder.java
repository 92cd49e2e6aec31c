package uk.marac.cli.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.SignedNote;

/** The checkpoint that was last cosigned, one file for each log. One process holds the folder at a time. */
public final class StateFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private StateFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * A missing folder is not made: it may be a lost one, without which the witness could sign a second history.
     *
     * @throws InvalidInputException where it is missing or another process has it
     */
    public static StateFolder open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(folder + ": no folder. Make it for a new witness key only;"
                    + " where one was lost, retire its key");
        }
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new InvalidInputException(folder + ": another witness has it");
        }
        return new StateFolder(folder, channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * What was last cosigned for a log; null where nothing was.
     *
     * @throws InvalidInputException where the file was damaged: the witness must not go on from nothing
     */
    @Nullable
    SignedNote read(String origin) throws IOException {
        Path file = file(origin, ".checkpoint");
        if (!Files.exists(file)) {
            return null;
        }
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            if (Checkpoint.parse(note.text()).origin().equals(origin)) {
                return note;
            }
        } catch (MalformedException e) {
            throw new InvalidInputException(file + ": damaged: " + e.getMessage());
        }
        throw new InvalidInputException(file + ": of another log");
    }

    /** Whole or not at all, and on the disk when it returns. */
    void write(String origin, SignedNote note) throws IOException {
        replace(file(origin, ".checkpoint"), note);
    }

    /**
     * Keeps the first proof of a fork: a checkpoint that contradicts the cosigned one, and that one, which the state
     * will not hold for long. The log itself signed both.
     *
     * @return whether it is the first
     */
    boolean keepFork(String origin, SignedNote note) throws IOException {
        Path file = file(origin, ".fork");
        SignedNote known = read(origin);
        if (known == null || Files.exists(file)) {
            return false;
        }
        replace(file(origin, ".fork-known"), known);
        replace(file, note);
        return true;
    }

    private void replace(Path file, SignedNote note) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(note.bytes());
            while (bytes.hasRemaining()) {
                var unused = out.write(bytes);
            }
            out.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** A log's name can hold what a file's cannot. */
    private Path file(String origin, String ending) {
        return folder.resolve(Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)) + ending);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
