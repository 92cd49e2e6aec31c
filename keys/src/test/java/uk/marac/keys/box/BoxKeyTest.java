package uk.marac.keys.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uk.marac.keys.FixedRandom;
import uk.marac.keys.Golden;
import uk.marac.keys.RefusedException;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;

class BoxKeyTest {
    private static final byte[] CONTEXT = bytes("entry 7 field 2");

    private final BoxKey box = new BoxKey(secret(1), new FixedRandom());
    private final byte[] sealed = box.seal(CONTEXT, bytes("Okafor"));

    @Test
    void what_was_sealed_is_read_and_the_format_stays() {
        new Golden(BoxKeyTest.class).matches("box", sealed);
        assertThat(box.open(CONTEXT, sealed)).isEqualTo(bytes("Okafor"));
        assertThat(box.open(CONTEXT, box.seal(CONTEXT, new byte[0]))).isEmpty();
    }

    @Test
    void every_byte_matters() {
        for (int i = 0; i < sealed.length; i++) {
            byte[] bad = sealed.clone();
            bad[i] ^= 1;
            refused(box, CONTEXT, bad);
        }
        refused(box, CONTEXT, Arrays.copyOf(sealed, sealed.length + 1));
        refused(box, CONTEXT, Arrays.copyOf(sealed, 60));
    }

    @Test
    void another_context_or_key_opens_nothing() {
        refused(box, bytes("entry 7 field 3"), sealed);
        refused(new BoxKey(secret(2)), CONTEXT, sealed);
    }

    @Test
    void a11_short_values_have_one_length() {
        assertThat(box.seal(CONTEXT, new byte[0])).hasSameSizeAs(box.seal(CONTEXT, new byte[64]));
        assertThat(box.seal(CONTEXT, new byte[65]).length).isGreaterThan(sealed.length);
    }

    private static void refused(BoxKey key, byte[] context, byte[] sealed) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> key.open(context, sealed));
    }

    private static Secret secret(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Secret.copyOf("test", bytes, SecretAccess.token());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
