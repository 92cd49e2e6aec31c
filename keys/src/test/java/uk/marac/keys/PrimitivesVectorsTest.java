package uk.marac.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrimitivesVectorsTest {
    @Test
    void aes_256_gcm_agrees_with_other_people_s_vectors() throws AEADBadTagException {
        int run = 0;
        for (JsonNode group : Vectors.groups("aes_gcm_test.json").toList()) {
            boolean ours = group.get("keySize").asInt() == 256
                    && group.get("ivSize").asInt() == 96
                    && group.get("tagSize").asInt() == 128;
            for (JsonNode test : ours ? Vectors.cases(group).toList() : java.util.List.<JsonNode>of()) {
                aesGcm(test);
                run++;
            }
        }
        assertThat(run).isGreaterThan(50);
    }

    private static void aesGcm(JsonNode test) throws AEADBadTagException {
        byte[] nonce = Vectors.hex(test, "iv");
        byte[] associated = Vectors.hex(test, "aad");
        byte[] sealed = new Canonical()
                .raw(Vectors.hex(test, "ct"))
                .raw(Vectors.hex(test, "tag"))
                .bytes();
        try (AesGcm cipher = AesGcm.with(Vectors.hex(test, "key"))) {
            if (Vectors.valid(test)) {
                byte[] plaintext = Vectors.hex(test, "msg");
                assertThat(cipher.seal(nonce, associated, plaintext))
                        .as(Vectors.name(test))
                        .isEqualTo(sealed);
                assertThat(cipher.open(nonce, associated, sealed))
                        .as(Vectors.name(test))
                        .isEqualTo(plaintext);
            } else {
                assertThatExceptionOfType(AEADBadTagException.class)
                        .as(Vectors.name(test))
                        .isThrownBy(() -> cipher.open(nonce, associated, sealed));
            }
        }
    }

    @Test
    void hkdf_sha_512_agrees_with_other_people_s_vectors() {
        Vectors.groups("hkdf_sha512_test.json").flatMap(Vectors::cases).forEach(test -> {
            byte[] extracted = Hkdf.extract(Vectors.hex(test, "salt"), Vectors.hex(test, "ikm"));
            byte[] info = Vectors.hex(test, "info");
            int size = test.get("size").asInt();
            if (Vectors.valid(test)) {
                assertThat(Hkdf.expand(extracted, info, size))
                        .as(Vectors.name(test))
                        .isEqualTo(Vectors.hex(test, "okm"));
            } else {
                assertThatIllegalArgumentException()
                        .as(Vectors.name(test))
                        .isThrownBy(() -> Hkdf.expand(extracted, info, size));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void hmac_agrees_with_other_people_s_vectors(Hmac hmac) {
        String file = hmac == Hmac.SHA_256 ? "hmac_sha256_test.json" : "hmac_sha512_test.json";
        Vectors.groups(file).forEach(group -> Vectors.cases(group).forEach(test -> {
            byte[] tag = Arrays.copyOf(
                    hmac.mac(Vectors.hex(test, "key"), Vectors.hex(test, "msg")),
                    group.get("tagSize").asInt() / 8);
            assertThat(Bytes.equal(tag, Vectors.hex(test, "tag")))
                    .as(Vectors.name(test))
                    .isEqualTo(Vectors.valid(test));
        }));
    }
}
