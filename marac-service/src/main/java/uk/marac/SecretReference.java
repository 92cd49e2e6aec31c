package uk.marac;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a secret is, never the secret: {@code file:/path} or {@code env:NAME}. */
public record SecretReference(String reference) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SecretReference {
        if (!reference.startsWith("file:") && !reference.startsWith("env:")) {
            throw new IllegalArgumentException("a secret is referred to by file: or env:, never written down");
        }
    }

    /**
     * Reads the secret; a file's last line end is not part of it.
     *
     * @throws IllegalStateException if the variable is not set
     * @throws UncheckedIOException if the file cannot be read
     */
    public char[] resolve() {
        if (reference.startsWith("env:")) {
            String value = System.getenv(reference.substring("env:".length()));
            if (value == null || value.isEmpty()) {
                throw new IllegalStateException("not set: " + reference);
            }
            return value.toCharArray();
        }
        try {
            return Files.readString(Path.of(reference.substring("file:".length())))
                    .stripTrailing()
                    .toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + reference, e);
        }
    }
}
