package uk.marac.cli.check;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;

/** The lines of a file of which nothing is believed, not even that they end. */
public final class BoundedLines implements AutoCloseable {
    private final InputStream in;
    private final int longest;

    /** @param longest bytes of one line */
    public BoundedLines(Path file, int longest) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file));
        this.longest = longest;
    }

    /**
     * Null at the end, and for a line that does not end.
     *
     * @throws MalformedException for a line that is too long
     */
    public @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (line.size() == longest) {
                throw new MalformedException("a line that is too long");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
