package uk.marac.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Builds byte strings that can be read in one way only: big-endian numbers, and {@code lp} = u32 length, then bytes.
 */
public final class Canonical {
    private byte[] buffer = new byte[64];
    private int size;

    public Canonical raw(byte[] bytes) {
        return raw(bytes, 0, bytes.length);
    }

    public Canonical raw(byte[] bytes, int from, int length) {
        room(length);
        System.arraycopy(bytes, from, buffer, size, length);
        size += length;
        return this;
    }

    /** A label in ASCII, without length: only for fixed prefixes. */
    public Canonical label(String ascii) {
        return raw(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    public Canonical lp(byte[] bytes) {
        return u32(bytes.length).raw(bytes);
    }

    /** Text as UTF-8; a lone surrogate has no encoding and is refused. */
    public Canonical lp(String text) {
        return lp(utf8(text));
    }

    public Canonical lp(UUID id) {
        return u32(16).uuid(id);
    }

    public Canonical uuid(UUID id) {
        return u64(id.getMostSignificantBits()).u64(id.getLeastSignificantBits());
    }

    public Canonical u8(int value) {
        room(1);
        buffer[size++] = (byte) inRange(value, 0xFF);
        return this;
    }

    public Canonical u16(int value) {
        inRange(value, 0xFFFF);
        return u8(value >>> 8).u8(value & 0xFF);
    }

    /** A number that is never negative. */
    public Canonical u32(int value) {
        inRange(value, Integer.MAX_VALUE);
        return u16(value >>> 16).u16(value & 0xFFFF);
    }

    /** Sixty-four bits; a negative number is its two's complement. */
    public Canonical u64(long value) {
        room(8);
        ByteBuffer.wrap(buffer).putLong(size, value);
        size += 8;
        return this;
    }

    public byte[] bytes() {
        return Arrays.copyOf(buffer, size);
    }

    /** UTF-8, strictly. */
    public static byte[] utf8(String text) {
        if (isAscii(text)) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text has a lone surrogate", e);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }

    private static int inRange(int value, int max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException("number out of range");
        }
        return value;
    }
}
