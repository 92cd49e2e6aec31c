package uk.marac.keys.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.marac.keys.FixedRandom;
import uk.marac.keys.Golden;
import uk.marac.keys.RefusedException;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;

class IndexKeyTest {
    private static final UUID AREA = new UUID(0xA, 1);
    private static final IndexPointer POINTER = new IndexPointer(new UUID(0xF, 1), 200);

    private final IndexKey key = new IndexKey(AREA, 1, secret(), new FixedRandom());
    private final TokenKey token = token(key, "surname+dob", "okafor 1980-01-02");

    @Test
    void the_format_stays() {
        Golden golden = new Golden(IndexKeyTest.class);
        golden.matches("label0", token.label(0));
        golden.matches("label1", token.label(1));
        golden.matches("countLabel", token.countLabel());
        golden.matches("pointer", token.sealPointer(token.label(0), POINTER));
        golden.matches("count", token.sealCount(new TokenCount(3, 9)));
        assertThat(token.openPointer(token.label(0), golden.get("pointer"))).isEqualTo(POINTER);
        assertThat(token.openCount(golden.get("count"))).isEqualTo(new TokenCount(3, 9));
    }

    @Test
    void a12_no_label_comes_twice_even_for_one_token() {
        List<String> labels = new ArrayList<>();
        for (TokenKey each : List.of(
                token,
                token(key, "given+dob", "okafor 1980-01-02"),
                token(key, "surname+dob", "okafor 1980-01-03"),
                token(new IndexKey(AREA, 2, secret()), "surname+dob", "okafor 1980-01-02"),
                token(new IndexKey(new UUID(0xA, 2), 1, secret()), "surname+dob", "okafor 1980-01-02"))) {
            for (int i = 0; i < 50; i++) {
                labels.add(HexFormat.of().formatHex(each.label(i)));
            }
            labels.add(HexFormat.of().formatHex(each.countLabel()));
        }

        assertThat(labels).doesNotHaveDuplicates();
        assertThat(token(key, "surname+dob", "okafor 1980-01-02").label(7)).isEqualTo(token.label(7));
    }

    @Test
    void a13_one_person_s_pointers_look_different_under_every_label() {
        assertThat(token.sealPointer(token.label(0), POINTER)).isNotEqualTo(token.sealPointer(token.label(0), POINTER));
    }

    @Test
    void a14_a_pointer_under_another_label_is_refused() {
        byte[] sealed = token.sealPointer(token.label(0), POINTER);

        assertThat(token.openPointer(token.label(0), sealed)).isEqualTo(POINTER);
        refused(() -> token.openPointer(token.label(1), sealed));
        refused(() -> token(key, "given+dob", "okafor 1980-01-02").openPointer(token.label(0), sealed));
    }

    @Test
    void a14_every_byte_of_a_pointer_and_of_a_counter_matters() {
        byte[] pointer = token.sealPointer(token.label(0), POINTER);
        byte[] count = token.sealCount(new TokenCount(3, 9));
        for (int i = 0; i < TokenKey.SEALED; i++) {
            byte[] badPointer = pointer.clone();
            byte[] badCount = count.clone();
            badPointer[i] ^= 1;
            badCount[i] ^= 1;
            refused(() -> token.openPointer(token.label(0), badPointer));
            refused(() -> token.openCount(badCount));
        }
        refused(() -> token.openCount(Arrays.copyOf(count, 63)));
    }

    @Test
    void a14_a_pointer_is_not_a_counter_and_a_dummy_is_neither() {
        refused(() -> token.openCount(token.sealPointer(token.countLabel(), POINTER)));
        refused(() -> token.openPointer(token.countLabel(), token.sealCount(new TokenCount(1, 1))));
        refused(() -> token.openPointer(token.label(0), key.dummyPointer()));
    }

    @Test
    void postings_counters_and_dummies_have_one_size() {
        assertThat(token.sealPointer(token.label(0), POINTER)).hasSize(64).hasSameSizeAs(key.dummyPointer());
        assertThat(token.sealCount(new TokenCount(0, 0))).hasSize(64);
        assertThat(token.label(0)).hasSize(16).hasSameSizeAs(key.dummyLabel()).hasSameSizeAs(token.countLabel());
    }

    private static TokenKey token(IndexKey key, String kind, String value) {
        return key.token(kind, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Runnable action) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(action::run);
    }

    private static Secret secret() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 4);
        return Secret.copyOf("test", bytes, SecretAccess.token());
    }
}
