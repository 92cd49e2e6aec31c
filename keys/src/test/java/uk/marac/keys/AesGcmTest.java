package uk.marac.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;

class AesGcmTest {
    private static final byte[] KEY = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2
    };
    private static final byte[] NONCE = new byte[12];
    private static final byte[] NOTHING = {};

    @Test
    void a10_one_key_and_nonce_are_refused_twice_in_a_row() {
        try (AesGcm cipher = AesGcm.with(KEY)) {
            cipher.seal(NONCE, NOTHING, NOTHING);

            assertThatIllegalStateException().isThrownBy(() -> cipher.seal(NONCE, NOTHING, NOTHING));
        }
    }

    @Test
    void a_closed_cipher_has_forgotten_its_key() {
        // The provider refuses a pair of key and nonce that it still remembers.
        byte[] first = sealOnce();

        assertThat(sealOnce()).isEqualTo(first);
        AesGcm.with(KEY).close();
        AesGcm.with(KEY).close();
        assertThat(sealOnce()).isEqualTo(first);
    }

    @Test
    void too_short_a_range_is_a_bad_tag_and_a_short_key_no_key() {
        try (AesGcm cipher = AesGcm.with(KEY)) {
            assertThatExceptionOfType(AEADBadTagException.class)
                    .isThrownBy(() -> cipher.open(NONCE, NOTHING, new byte[15]));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> AesGcm.with(new byte[16]));
    }

    private static byte[] sealOnce() {
        try (AesGcm cipher = AesGcm.with(KEY)) {
            return cipher.seal(NONCE, NOTHING, new byte[] {42});
        }
    }
}
