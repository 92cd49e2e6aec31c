package uk.marac.casefile;

import java.nio.ByteBuffer;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.keys.MacKey;
import uk.marac.keys.ring.Purpose;

/**
 * Tells a canary case by its id and an area's secret, and by nothing else: its second half is a tag over the first. Without the
 * secret it is as random as any. So it stands nowhere which cases are canaries. See docs/adr/0018.
 */
public final class CanaryMark {

    private static final String USE = "canary case";
    private static final long RANDOM_BITS = 0x3fff_ffff_ffff_ffffL;
    /** As every random UUID has it. */
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final MacKey key;

    private CanaryMark(MacKey key) {
        this.key = key;
    }

    /** As this area marks. */
    public static CanaryMark of(Tx tx) {
        return new CanaryMark(new MacKey(tx.secret(Purpose.REQUEST_MAC)));
    }

    /** @param drawn at random; its first half is kept */
    public CaseId mark(UUID drawn) {
        long half = drawn.getMostSignificantBits();
        return new CaseId(new UUID(half, tag(half)));
    }

    public boolean isOn(CaseId id) {
        return id.value().getLeastSignificantBits() == tag(id.value().getMostSignificantBits());
    }

    private long tag(long half) {
        byte[] mac = key.mac(USE, ByteBuffer.allocate(Long.BYTES).putLong(half).array());
        return (ByteBuffer.wrap(mac).getLong() & RANDOM_BITS) | VARIANT;
    }
}
