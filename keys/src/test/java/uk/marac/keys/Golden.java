package uk.marac.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/** Bytes that a frozen format wrote when it was frozen, in hexadecimal in {@code golden.properties} beside the test. */
public final class Golden {
    private final Properties values = new Properties();

    public Golden(Class<?> test) {
        try (InputStream in = test.getResourceAsStream("golden.properties")) {
            values.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] get(String name) {
        return HexFormat.of().parseHex(values.getProperty(name));
    }

    /** Fails when the format writes other bytes than it did. */
    public void matches(String name, byte[] written) {
        assertThat(HexFormat.of().formatHex(written)).as(name).isEqualTo(values.getProperty(name));
    }
}
