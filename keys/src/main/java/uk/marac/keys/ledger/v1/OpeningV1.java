package uk.marac.keys.ledger.v1;

import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Opening;

/** Opening bytes: {@code 01 | u16 tag | salt 32 | u32 length | value}. Plaintext of a person: only ever sealed. */
public final class OpeningV1 {
    public static final int VERSION = 1;

    private OpeningV1() {}

    public static byte[] encode(Opening opening) {
        byte[] value = opening.value();
        return new Out()
                .u8(VERSION)
                .u16(opening.tag().number())
                .raw(opening.salt())
                .u32(value.length)
                .raw(value)
                .bytes();
    }

    /** @throws MalformedException for anything but bytes that {@link #encode} makes */
    public static Opening parse(byte[] bytes) {
        In in = new In(bytes);
        if (in.u8() != VERSION) {
            throw new MalformedException("unknown version");
        }
        CommitmentTag tag = Numbers.tag(in.u16());
        byte[] salt = in.raw(Opening.SALT_LENGTH);
        byte[] value = in.raw(in.u32());
        in.end();
        return Opening.existing(tag, salt, value);
    }
}
