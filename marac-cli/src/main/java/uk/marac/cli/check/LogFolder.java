package uk.marac.cli.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.tree.LogFiles;
import uk.marac.keys.ledger.tree.TilePath;

/** The files of a log. Who wrote them may be hostile: only plain files are read, none further than it may be long. */
public final class LogFolder {
    public static final String NEWEST = "checkpoint";

    private static final String KEPT = "checkpoints";
    private static final String COSIGNED = "cosigned";
    private static final Pattern SIZE = Pattern.compile("[0-9]{20}");
    private static final String LARGEST = digits(Long.MAX_VALUE);
    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{0,2}");

    private final Path folder;

    public LogFolder(Path folder) {
        this.folder = folder;
    }

    public static String keptName(long size) {
        return KEPT + '/' + digits(size);
    }

    /** Where a kept checkpoint is once more, with what witnesses signed of it. */
    public static String cosignedName(long size) {
        return COSIGNED + '/' + digits(size);
    }

    private static String digits(long size) {
        return String.format(Locale.ROOT, "%020d", size);
    }

    /** Its tiles and bundles. */
    public LogFiles files() {
        return new LogFiles(this::read);
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Null where it is not there; else whatever it holds, signed or not. */
    public @Nullable SignedNote note(String name) {
        byte[] bytes = read(name, SignedNote.MAX_BYTES);
        return bytes == null ? null : SignedNote.parse(bytes);
    }

    /** @throws MalformedException where the file is larger than it may be, or no plain file */
    public byte @Nullable [] read(String name, int most) {
        Path file = folder.resolve(name);
        BasicFileAttributes found = attributes(file);
        if (found == null) {
            return null;
        }
        if (!found.isRegularFile()) {
            throw new MalformedException("not a plain file");
        }
        try (SeekableByteChannel in = Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            // Of the file that was opened: the newest checkpoint may have been replaced in between.
            long size = in.size();
            if (size > most) {
                throw new MalformedException("larger than such a file can be");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            int read = 0;
            while (read >= 0 && bytes.hasRemaining()) {
                read = in.read(bytes);
            }
            return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where there is no such file, or none that can be looked at. */
    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }

    /** Sizes of which a checkpoint was kept, ascending: eight bytes of memory for each. Other names are passed over. */
    public long[] keptSizes() {
        LongStream.Builder sizes = LongStream.builder();
        names(KEPT, name -> {
            if (SIZE.matcher(name).matches() && name.compareTo(LARGEST) <= 0) {
                sizes.add(Long.parseLong(name));
            }
        });
        return sizes.build().sorted().toArray();
    }

    /** Widths in which a tile or bundle was kept before it grew, ascending. */
    public int[] partialWidths(TilePath path) {
        String full = new TilePath(path.level(), path.index(), TilePath.FULL).path();
        IntStream.Builder widths = IntStream.builder();
        names(full + ".p", name -> {
            if (WIDTH.matcher(name).matches() && Integer.parseInt(name) < TilePath.FULL) {
                widths.add(Integer.parseInt(name));
            }
        });
        return widths.build().sorted().toArray();
    }

    private void names(String name, Consumer<String> each) {
        Path within = folder.resolve(name);
        if (!Files.isDirectory(within, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(within)) {
            paths.forEach(path -> each.accept(String.valueOf(path.getFileName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
