package uk.marac.keys.index;

import java.security.SecureRandom;
import java.util.UUID;
import uk.marac.keys.Canonical;
import uk.marac.keys.Secret;

/** The search key of one area and index epoch. */
public final class IndexKey {
    private final UUID area;
    private final int epoch;
    private final Secret secret;
    private final SecureRandom random;

    /** Over the ring's secret of purpose INDEX, scope area, generation epoch. */
    public IndexKey(UUID area, int epoch, Secret secret) {
        this(area, epoch, secret, new SecureRandom());
    }

    /** Fixed bytes, for golden vectors only. */
    IndexKey(UUID area, int epoch, Secret secret, SecureRandom random) {
        this.area = area;
        this.epoch = epoch;
        this.secret = secret;
        this.random = random;
    }

    public int epoch() {
        return epoch;
    }

    /**
     * The key of one token.
     *
     * @param kind which rule made the token, such as {@code surname+dob}
     * @param normalised the token's own bytes, already normalised
     */
    public TokenKey token(String kind, byte[] normalised) {
        byte[] label = info("marac index label v1", kind, normalised);
        byte[] pointer = info("marac index pointer v1", kind, normalised);
        return new TokenKey(secret.derived("label", label, 32), secret.derived("pointer", pointer, 32), random);
    }

    /** A label that no token has, to keep a search or a person's postings in constant shape. */
    public byte[] dummyLabel() {
        return random(TokenKey.LABEL);
    }

    /** What stands under a dummy label. */
    public byte[] dummyPointer() {
        return random(TokenKey.SEALED);
    }

    @Override
    public String toString() {
        return "IndexKey[" + area + ", epoch " + epoch + "]";
    }

    private byte[] info(String label, String kind, byte[] normalised) {
        return new Canonical()
                .label(label)
                .lp(area)
                .u32(epoch)
                .lp(kind)
                .lp(normalised)
                .bytes();
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
