package uk.marac.keys.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import uk.marac.keys.ledger.MalformedException;

/** One signature line of a note: {@code — name base64(u32 key id ‖ signature)}. */
public final class NoteSignature {
    private static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String name, int keyId, byte[] signature) {
        Texts.requireName(name);
        if (signature.length == 0) {
            throw new MalformedException("a signature is not empty");
        }
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedException("not a signature line");
        }
        byte[] bytes = Texts.base64(line.substring(space + 1));
        if (bytes.length <= Integer.BYTES) {
            throw new MalformedException("a signature is not empty");
        }
        return new NoteSignature(
                line.substring(DASH.length(), space),
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** The line without its newline. */
    String line() {
        byte[] bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + ' ' + Texts.base64(bytes);
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return keyId;
    }

    /** A copy, with the time in front where the type has one. */
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
