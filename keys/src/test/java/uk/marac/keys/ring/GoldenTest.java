package uk.marac.keys.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.Key;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.keys.Bytes;
import uk.marac.keys.Compartment;
import uk.marac.keys.FixedRandom;
import uk.marac.keys.Golden;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;

class GoldenTest {
    private static final UUID AREA = new UUID(0xA, 1);
    private static final Compartment OF_CASE = Compartment.ofCase(new UUID(0xC, 1));
    private static final Key EPOCH = new SecretKeySpec(filled(2), "HmacSHA512");

    @TempDir
    Path folder;

    private final Golden golden = new Golden(GoldenTest.class);
    private final Secret area = Secret.copyOf("area", filled(1), SecretAccess.token());
    private final Secret wrapped = Secret.copyOf("wrapped", filled(3), SecretAccess.token());

    @Test
    void a_data_key_is_still_wrapped_as_it_was() {
        Wrapping wrapping = new Wrapping(Purpose.CASE, 1, 4, 5, AREA, OF_CASE.canonical());

        WrappedKey written = wrapping.wrap(wrapped, wrapping.under(area, EPOCH), new FixedRandom());

        golden.matches("data", written.bytes());
        WrappedKey read = WrappedKey.parse(golden.get("data"));
        assertThat(wrapping.unwrap(read, wrapping.under(area, EPOCH)).bytes(SecretAccess.token()))
                .isEqualTo(filled(3));
    }

    @Test
    void a_secret_is_still_wrapped_as_it_was() {
        Wrapping wrapping = new Wrapping(Purpose.INDEX, 2, 4, 0, AREA, new byte[16]);

        golden.matches(
                "secret",
                wrapping.wrap(wrapped, wrapping.under(area, null), new FixedRandom())
                        .bytes());
    }

    @Test
    void an_area_key_is_still_wrapped_as_it_was() {
        Wrapping wrapping = new Wrapping(Purpose.AREA, 4, 1, 0, AREA, new byte[16]);

        golden.matches(
                "area",
                wrapping.wrap(wrapped, new SecretKeySpec(filled(9), "AES"), new FixedRandom())
                        .bytes());
    }

    @Test
    void key_ids_are_still_what_they_were() {
        golden.matches("keyId", Bytes.of(OF_CASE.keyId(AREA, 7)));
        golden.matches(
                "agencyKeyId",
                Bytes.of(
                        Compartment.ofAgency(new UUID(0xC, 1), new UUID(0xE, 1)).keyId(AREA, 7)));
    }

    @Test
    void a_tombstone_is_still_sealed_as_it_was() {
        KeyRing ring = KeyRing.create(folder.resolve("ring.bcfks"), "correct horse".toCharArray());
        AreaKey key = new AreaKey(ring, AREA, 4, area);

        golden.matches("tombstone", Tombstone.seal(key, OF_CASE.keyId(AREA, 7), Instant.EPOCH.plusSeconds(5)));
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
