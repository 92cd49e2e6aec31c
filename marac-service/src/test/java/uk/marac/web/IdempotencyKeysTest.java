package uk.marac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.marac.MaracApplication;
import uk.marac.gate.Idempotency;

class IdempotencyKeysTest {

    private record Body(Set<String> criteria, String text) {}

    private final IdempotencyKeys keys = new IdempotencyKeys(MaracApplication.json());

    @Test
    void the_same_request_has_the_same_bytes_in_whatever_order_a_set_comes() {
        Set<String> forwards = new TreeSet<>(List.of("a", "b", "c"));
        Set<String> backwards = new TreeSet<>(java.util.Comparator.reverseOrder());
        backwards.addAll(forwards);
        assertThat(List.copyOf(forwards)).isNotEqualTo(List.copyOf(backwards));

        assertThat(bytes(forwards, "text")).isEqualTo(bytes(backwards, "text"));
    }

    @Test
    void another_request_has_other_bytes() {
        byte[] one = bytes(Set.of("a", "b"), "text");

        assertThat(bytes(Set.of("a"), "text")).isNotEqualTo(one);
        assertThat(bytes(Set.of("a,b"), "text")).isNotEqualTo(one);
        assertThat(bytes(Set.of("a", "b"), "other")).isNotEqualTo(one);
    }

    @Test
    void a_document_is_compared_by_its_hash_and_never_with_another_targets() {
        byte[] document = new byte[1000];
        byte[] other = document.clone();
        other[999] = 1;

        assertThat(bytes("a", document)).isEqualTo(bytes("a", document.clone())).hasSizeLessThan(100);
        assertThat(bytes("a", other)).isNotEqualTo(bytes("a", document));
        assertThat(bytes("b", document)).isNotEqualTo(bytes("a", document));
    }

    private byte[] bytes(String target, byte[] document) {
        Idempotency read = keys.ofBytes("a-key-of-a-test", "POST /things", target, document);
        assertThat(read).isNotNull();
        return read.body();
    }

    private byte[] bytes(Set<String> criteria, String text) {
        Idempotency read = keys.of("a-key-of-a-test", "POST /things", null, new Body(criteria, text));
        assertThat(read).isNotNull();
        return read.body();
    }
}
