package uk.marac.cli.check;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Finds ids that come twice. They go to temporary files, equal ones to the same, and each file is looked at by itself:
 * memory for one sixty-fourth of the log's ids.
 */
final class EntryIds implements AutoCloseable {
    private static final int PARTS = 64;
    private static final int RECORD = 24;

    private final Path folder;
    private final List<OutputStream> parts = new ArrayList<>();
    private final ByteBuffer record = ByteBuffer.allocate(RECORD);

    private record Seen(UUID id, long index) {}

    /** Told of each further place of an id. */
    interface Twice {
        void found(UUID id, long first, long again);
    }

    EntryIds() {
        try {
            folder = Files.createTempDirectory("marac-audit");
            for (int part = 0; part < PARTS; part++) {
                parts.add(new BufferedOutputStream(Files.newOutputStream(file(part))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(UUID id, long index) {
        record.clear();
        record.putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(index);
        try {
            parts.get(Math.floorMod(id.hashCode() * 0x9E3779B1 >>> 8, PARTS)).write(record.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void findTwice(Twice twice) {
        try {
            for (int part = 0; part < PARTS; part++) {
                parts.get(part).flush();
                ByteBuffer records = ByteBuffer.wrap(Files.readAllBytes(file(part)));
                if (mayBeTwice(records.asLongBuffer())) {
                    findTwice(read(records), twice);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By 64 bits of each, which equal ids have in common and others hardly ever. */
    private static boolean mayBeTwice(LongBuffer records) {
        long[] some = new long[records.remaining() / (RECORD / Long.BYTES)];
        for (int i = 0; i < some.length; i++) {
            long high = records.get();
            long low = records.get();
            var unused = records.get();
            some[i] = high * 0x9E3779B97F4A7C15L + low;
        }
        Arrays.sort(some);
        boolean twice = false;
        for (int i = 1; i < some.length; i++) {
            twice |= some[i] == some[i - 1];
        }
        return twice;
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

    private static List<Seen> read(ByteBuffer records) {
        List<Seen> seen = new ArrayList<>();
        while (records.hasRemaining()) {
            seen.add(new Seen(new UUID(records.getLong(), records.getLong()), records.getLong()));
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
