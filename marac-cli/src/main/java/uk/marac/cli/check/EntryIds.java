package uk.marac.cli.check;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Finds ids that come twice. They go to temporary files, equal ones to the same, and each file is sorted by itself:
 * memory for one sixty-fourth of the log's ids.
 */
final class EntryIds implements AutoCloseable {
    private static final int PARTS = 64;
    private static final int RECORD = 24;

    private final Path folder;
    private final List<DataOutputStream> parts = new ArrayList<>();

    private record Seen(UUID id, long index) {}

    /** Told of each further place of an id. */
    interface Twice {
        void found(UUID id, long first, long again);
    }

    EntryIds() {
        try {
            folder = Files.createTempDirectory("marac-audit");
            for (int part = 0; part < PARTS; part++) {
                parts.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(part)))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(UUID id, long index) {
        DataOutputStream part = parts.get(Math.floorMod(id.hashCode() * 0x9E3779B1 >>> 8, PARTS));
        try {
            part.writeLong(id.getMostSignificantBits());
            part.writeLong(id.getLeastSignificantBits());
            part.writeLong(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void findTwice(Twice twice) {
        try {
            for (int part = 0; part < PARTS; part++) {
                parts.get(part).flush();
                findTwice(read(file(part)), twice);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void findTwice(List<Seen> seen, Twice twice) {
        seen.sort(Comparator.comparing(Seen::id).thenComparingLong(Seen::index));
        for (int i = 1; i < seen.size(); i++) {
            Seen before = seen.get(i - 1);
            Seen again = seen.get(i);
            if (before.id().equals(again.id())) {
                twice.found(again.id(), before.index(), again.index());
            }
        }
    }

    private static List<Seen> read(Path file) throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (byte[] next = in.readNBytes(RECORD); next.length == RECORD; next = in.readNBytes(RECORD)) {
                ByteBuffer record = ByteBuffer.wrap(next);
                seen.add(new Seen(new UUID(record.getLong(), record.getLong()), record.getLong()));
            }
        }
        return seen;
    }

    @Override
    public void close() {
        try {
            for (int part = 0; part < parts.size(); part++) {
                parts.get(part).close();
                Files.deleteIfExists(file(part));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(int part) {
        return folder.resolve(Integer.toString(part));
    }
}
