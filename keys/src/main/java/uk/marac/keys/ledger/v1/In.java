package uk.marac.keys.ledger.v1;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;

/** Reads what {@link Out} writes; never past the end, and nothing may be left over. */
final class In {
    private final ByteBuffer bytes;

    In(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int u8() {
        need(1);
        return bytes.get() & 0xff;
    }

    int u16() {
        need(2);
        return bytes.getShort() & 0xffff;
    }

    int u32() {
        need(4);
        int value = bytes.getInt();
        if (value < 0) {
            throw new MalformedException("length too large");
        }
        return value;
    }

    /** Values from 2^63 read as negative; every such field is refused by its type. */
    long u64() {
        need(8);
        return bytes.getLong();
    }

    UUID uuid() {
        return new UUID(u64(), u64());
    }

    byte[] raw(int length) {
        need(length);
        byte[] value = new byte[length];
        bytes.get(value);
        return value;
    }

    Hash hash() {
        return Hash.of(raw(Hash.LENGTH));
    }

    /** Bytes outside ASCII read as U+FFFD, which no code allows. */
    @Nullable
    String optionalCode() {
        int length = u8();
        return length == 0 ? null : new String(raw(length), StandardCharsets.US_ASCII);
    }

    String code() {
        String value = optionalCode();
        if (value == null) {
            throw new MalformedException("a required code is empty");
        }
        return value;
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw new MalformedException("bytes left over");
        }
    }

    private void need(int count) {
        if (count > bytes.remaining()) {
            throw new MalformedException("bytes end early");
        }
    }
}
