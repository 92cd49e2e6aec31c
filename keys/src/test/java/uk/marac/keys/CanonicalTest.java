package uk.marac.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    @Test
    void numbers_are_big_endian_and_bytes_carry_their_length() {
        byte[] bytes = new Canonical()
                .u8(0xFE)
                .u16(0x0102)
                .u32(0x01020304)
                .u64(-1)
                .lp("é")
                .uuid(new UUID(1, 2))
                .bytes();

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("fe" + "0102" + "01020304" + "ffffffffffffffff" + "00000002c3a9" + "0000000000000001"
                        + "0000000000000002");
    }

    @Test
    void a_number_too_large_and_a_lone_surrogate_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Canonical().u8(256));
        assertThatIllegalArgumentException().isThrownBy(() -> new Canonical().u16(65536));
        assertThatIllegalArgumentException().isThrownBy(() -> new Canonical().u32(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Canonical.utf8("a\uD800"));
        assertThat(Canonical.utf8("\uD83D\uDE00")).hasSize(4);
    }

    @Test
    void a_buffer_grows_with_what_it_is_given() {
        assertThat(new Canonical().u8(7).raw(new byte[1000]).lp(new byte[70]).bytes())
                .hasSize(1 + 1000 + 74);
    }
}
