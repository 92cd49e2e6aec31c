package uk.marac.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MacKeyTest {
    private static final byte[] INPUT = {1, 2, 3};

    private final MacKey key = new MacKey(Secret.copyOf("test", new byte[32], SecretAccess.token()));

    @Test
    void a_tag_is_right_for_its_label_input_and_key_only() {
        byte[] tag = key.mac("etag", INPUT);
        MacKey other = new MacKey(Secret.copyOf("test", new byte[] {1}, SecretAccess.token()));

        assertThat(key.verify("etag", INPUT, tag)).isTrue();
        assertThat(key.verify("idempotency", INPUT, tag)).isFalse();
        assertThat(key.verify("etag", new byte[] {1, 2}, tag)).isFalse();
        assertThat(other.verify("etag", INPUT, tag)).isFalse();
        assertThat(key.verify("etag", INPUT, java.util.Arrays.copyOf(tag, 31))).isFalse();
    }
}
