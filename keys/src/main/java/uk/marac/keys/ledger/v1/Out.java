package uk.marac.keys.ledger.v1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes big-endian fields one after another. */
final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    Out u8(int value) {
        bytes.write(value);
        return this;
    }

    Out u16(int value) {
        return u8(value >> 8).u8(value);
    }

    Out u32(int value) {
        return u16(value >> 16).u16(value);
    }

    Out u64(long value) {
        return u32((int) (value >> 32)).u32((int) value);
    }

    Out uuid(UUID value) {
        return u64(value.getMostSignificantBits()).u64(value.getLeastSignificantBits());
    }

    Out raw(byte[] value) {
        bytes.writeBytes(value);
        return this;
    }

    /** Length in one byte, then ASCII; null is length 0. */
    Out code(@Nullable String value) {
        byte[] ascii = value == null ? new byte[0] : value.getBytes(StandardCharsets.US_ASCII);
        return u8(ascii.length).raw(ascii);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
