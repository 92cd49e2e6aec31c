package uk.marac.keys.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.Tampering;
import uk.marac.keys.ledger.v1.EntryV1;

class EntryMacTest {
    private final byte[] key = HexFormat.of().parseHex("0123456789abcdef".repeat(4));
    private final EntryMac mac = new EntryMac(key);
    private final byte[] entry = EntryV1.encode(Entries.write());

    @Test
    void an_untouched_entry_passes() {
        assertThatCode(() -> mac.check(entry, mac.of(entry))).doesNotThrowAnyException();
    }

    @Test
    void a_tampered_entry_is_refused() {
        byte[] tag = mac.of(entry);

        assertThat(Tampering.of(entry)).allSatisfy(bad -> assertThatThrownBy(() -> mac.check(bad, tag))
                .isInstanceOf(NotVerifiedException.class));
    }

    @Test
    void a_tampered_or_cut_tag_is_refused() {
        assertThat(Tampering.of(mac.of(entry))).allSatisfy(bad -> assertThatThrownBy(() -> mac.check(entry, bad))
                .isInstanceOf(NotVerifiedException.class));
    }

    @Test
    void another_key_does_not_open_it() {
        byte[] other = key.clone();
        other[31] ^= 1;

        assertThatThrownBy(() -> new EntryMac(other).check(entry, mac.of(entry)))
                .isInstanceOf(NotVerifiedException.class);
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new EntryMac(Arrays.copyOf(key, 31))).isInstanceOf(IllegalArgumentException.class);
    }
}
