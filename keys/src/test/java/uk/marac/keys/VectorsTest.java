package uk.marac.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorsTest {
    @Test
    void the_cases_of_a_file_are_all_read() {
        long counted =
                Vectors.groups("hmac_sha256_test.json").flatMap(Vectors::cases).count();

        assertThat(counted)
                .isEqualTo(Vectors.json("wycheproof/hmac_sha256_test.json")
                        .get("numberOfTests")
                        .asLong());
    }
}
