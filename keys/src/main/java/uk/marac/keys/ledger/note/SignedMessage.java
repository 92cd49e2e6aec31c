package uk.marac.keys.ledger.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import uk.marac.keys.ledger.MalformedException;

/** The bytes that each signature type signs. */
final class SignedMessage {
    private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private SignedMessage() {}

    static byte[] of(SignatureType type, String name, long timeSeconds, String text) {
        return switch (type) {
            case ED25519 -> Texts.utf8(text);
            case ED25519_COSIGNATURE -> ed25519Cosignature(timeSeconds, text);
            case ML_DSA_44_COSIGNATURE -> mlDsa44Cosignature(name, timeSeconds, text);
        };
    }

    private static byte[] ed25519Cosignature(long timeSeconds, String text) {
        Checkpoint.parse(text);
        return Texts.utf8("cosignature/v1\ntime " + timeSeconds + '\n' + text);
    }

    private static byte[] mlDsa44Cosignature(String name, long timeSeconds, String text) {
        Checkpoint checkpoint = Checkpoint.parse(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SUBTREE);
        shortText(out, name);
        out.writeBytes(u64(timeSeconds));
        shortText(out, checkpoint.origin());
        out.writeBytes(u64(0));
        out.writeBytes(u64(checkpoint.size()));
        out.writeBytes(checkpoint.root().bytes());
        return out.toByteArray();
    }

    private static void shortText(ByteArrayOutputStream out, String text) {
        byte[] bytes = Texts.utf8(text);
        if (bytes.length == 0 || bytes.length > 255) {
            throw new MalformedException("a cosigned name has 1 to 255 bytes");
        }
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    static byte[] u64(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
