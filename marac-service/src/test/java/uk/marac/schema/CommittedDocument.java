package uk.marac.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is made from the code and committed; {@code -Ddocs.write=true} writes it again. */
public final class CommittedDocument {

    private CommittedDocument() {}

    /** @param path from the root of the repository */
    public static void compare(String path, String made) {
        Path file = Path.of("..").resolve(path);
        try {
            if (Boolean.getBoolean("docs.write")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, made);
            }
            assertThat(Files.readString(file))
                    .as("%s is not what the code says; write it again with -Ddocs.write=true", path)
                    .isEqualTo(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
