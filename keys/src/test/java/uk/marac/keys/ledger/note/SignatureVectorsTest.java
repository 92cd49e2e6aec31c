package uk.marac.keys.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import uk.marac.keys.Vectors;

/** Wycheproof: attacks on the signature primitives. */
class SignatureVectorsTest {
    @Test
    void ed25519_is_judged_as_the_vectors_say() {
        assertThat(Vectors.groups("ed25519_test.json")).isNotEmpty().allSatisfy(group -> {
            byte[] key = Vectors.hex(group.get("publicKey"), "pk");
            assertThat(Vectors.cases(group)).isNotEmpty().allSatisfy(c -> assertThat(
                            Ed25519.verifies(key, Vectors.hex(c, "msg"), Vectors.hex(c, "sig")))
                    .as(Vectors.name(c))
                    .isEqualTo(Vectors.valid(c)));
        });
    }

    /** A signature made for some context is one that we never ask for, so it is refused even where it is valid. */
    @Test
    void ml_dsa_44_is_judged_as_the_vectors_say() {
        assertThat(Vectors.groups("mldsa_44_verify_test.json")).isNotEmpty().allSatisfy(group -> {
            byte[] key = Vectors.hex(group, "publicKey");
            assertThat(Vectors.cases(group)).isNotEmpty().allSatisfy(c -> assertThat(
                            MlDsa44.verifies(key, Vectors.hex(c, "msg"), Vectors.hex(c, "sig")))
                    .as(Vectors.name(c))
                    .isEqualTo(Vectors.valid(c) && withoutContext(c)));
        });
    }

    private static boolean withoutContext(JsonNode c) {
        return c.path("ctx").asText().isEmpty();
    }
}
