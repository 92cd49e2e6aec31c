package uk.marac.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import uk.marac.vault.SealedTable;

/** The records of all sealed tables, found where this program lies: one that is made tomorrow is verified with the rest. */
public final class RowTypes {

    private RowTypes() {}

    public static List<Class<? extends Record>> all() {
        CodeSource source = RowTypes.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("this program does not know where it lies");
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(program)) {
                return in(program);
            }
            try (FileSystem jar = FileSystems.newFileSystem(program)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<? extends Record>> in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("uk/marac"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Row.class"))
                    .sorted()
                    .flatMap(RowTypes::sealed)
                    .toList();
        }
    }

    private static Stream<Class<? extends Record>> sealed(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            Class<?> type = Class.forName(name, false, RowTypes.class.getClassLoader());
            return type.isAnnotationPresent(SealedTable.class)
                    ? Stream.of(type.asSubclass(Record.class))
                    : Stream.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
