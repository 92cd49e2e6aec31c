package uk.marac.demo.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which acts of the past are done and what they made, a line for each: {@code KEY ID}, or {@code KEY -} of what made
 * nothing. Written when an act is done, so that of the last one alone it may not be known.
 */
final class Diary implements AutoCloseable {
    private static final String DAY = "day ";
    private static final String NOTHING = "-";

    private final FileChannel file;
    private final LocalDate day;
    private final Map<String, String> done;

    private Diary(FileChannel file, LocalDate day, Map<String, String> done) {
        this.file = file;
        this.day = day;
        this.done = done;
    }

    /** The first line, by which the same past is planned again on a later day. */
    static String begin(LocalDate today) {
        return DAY + today + "\n";
    }

    static Diary open(Path path) {
        try {
            String text = Files.readString(path);
            // A line that was being written when the program was killed.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            Map<String, String> done = new HashMap<>();
            List<String> lines = whole.lines().toList();
            for (String line : lines.subList(1, lines.size())) {
                int split = line.indexOf(' ');
                done.put(line.substring(0, split), line.substring(split + 1));
            }
            LocalDate day = LocalDate.parse(lines.get(0).substring(DAY.length()));
            FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
            file.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
            file.position(file.size());
            return new Diary(file, day, done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day on which the story was told that the past leads up to. */
    LocalDate day() {
        return day;
    }

    /** Whether anything is done. */
    boolean isBegun() {
        return !done.isEmpty();
    }

    boolean has(String key) {
        return done.containsKey(key);
    }

    /** Null where it was not done, or made nothing. */
    @Nullable
    UUID made(String key) {
        String id = done.get(key);
        return id == null || id.equals(NOTHING) ? null : UUID.fromString(id);
    }

    void note(String key, @Nullable UUID made) {
        String what = made == null ? NOTHING : made.toString();
        try {
            ByteBuffer line = ByteBuffer.wrap((key + " " + what + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                var unused = file.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done.put(key, what);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
