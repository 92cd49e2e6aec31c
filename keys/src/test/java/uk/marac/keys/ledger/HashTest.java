package uk.marac.keys.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HashTest {
    @Test
    void the_hash_of_nothing_is_the_published_one() {
        assertThat(Hash.sha256()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void the_hash_of_parts_is_that_of_the_whole() {
        byte[] whole = {1, 2, 3};

        assertThat(Hash.sha256(new byte[] {1}, new byte[] {2, 3}))
                .isEqualTo(Hash.sha256(whole))
                .isNotEqualTo(Hash.sha256(new byte[] {2, 3}));
    }

    @Test
    void a_hash_that_failed_halfway_is_not_in_the_next() {
        Hash before = Hash.sha256(new byte[] {3});
        byte[][] parts = {{1, 2}, null};

        assertThatThrownBy(() -> Hash.sha256(parts)).isInstanceOf(NullPointerException.class);
        assertThat(Hash.sha256(new byte[] {3})).isEqualTo(before);
    }

    @Test
    void nobody_can_change_a_hash() {
        byte[] bytes = new byte[32];
        Hash hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;

        assertThat(hash).isEqualTo(Hash.of(new byte[32])).isNotEqualTo(Hash.of(bytes));
    }

    @Test
    void only_32_bytes_are_a_hash() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Hash.of(new byte[33])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Hash.at(new byte[40], 9, 32)).isInstanceOf(MalformedException.class);
    }
}
