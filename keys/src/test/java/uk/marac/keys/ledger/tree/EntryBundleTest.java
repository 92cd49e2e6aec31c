package uk.marac.keys.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.MalformedException;

class EntryBundleTest {
    private final byte[] bundle = EntryBundle.encode(List.of(new byte[] {7}, new byte[0], new byte[] {8, 9}));

    @Test
    void each_entry_stands_behind_its_length() {
        assertThat(HexFormat.of().formatHex(bundle)).isEqualTo("000107" + "0000" + "00020809");
        assertThat(EntryBundle.parse(width(3), bundle)).containsExactly(new byte[] {7}, new byte[0], new byte[] {8, 9});
    }

    @Test
    void a_bundle_grows_at_its_end() {
        byte[] first = EntryBundle.encode(List.of(new byte[] {7}, new byte[0]));

        assertThat(bundle).startsWith(first).endsWith(EntryBundle.encode(List.<byte[]>of(new byte[] {8, 9})));
    }

    @Test
    void a_cut_bundle_or_one_of_another_width_is_refused() {
        for (int length = 0; length < bundle.length; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThatThrownBy(() -> EntryBundle.parse(width(3), cut)).isInstanceOf(MalformedException.class);
        }
        assertThatThrownBy(() -> EntryBundle.parse(width(2), bundle)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.parse(new TilePath(0, 0, 3), bundle))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void the_limits_of_the_form_hold() {
        byte[] largest = new byte[0xffff];

        assertThat(EntryBundle.parse(width(256), EntryBundle.encode(Collections.nCopies(256, largest))))
                .hasSize(256);
        assertThatThrownBy(() -> EntryBundle.encode(Collections.nCopies(257, new byte[0])))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.encode(List.<byte[]>of(new byte[0x10000])))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> EntryBundle.encode(List.of())).isInstanceOf(MalformedException.class);
    }

    private static TilePath width(int width) {
        return new TilePath(TilePath.ENTRIES, 0, width);
    }
}
