package uk.marac.keys.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.Tampering;

class SignedNoteTest {
    private static final String LINE = "\u2014 name AAAAAAA=\n";

    @Test
    void the_smallest_note_is_read() {
        SignedNote note = parse("text\n\n" + LINE);

        assertThat(note.text()).isEqualTo("text\n");
        assertThat(note.signatures()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("name");
            assertThat(line.keyId()).isZero();
            assertThat(line.signature()).containsExactly(0);
        });
    }

    @Test
    void the_last_empty_line_ends_the_text() {
        SignedNote note = parse("one\n\n" + LINE + "\ntwo é\n\n" + LINE + LINE);

        assertThat(note.text()).isEqualTo("one\n\n" + LINE + "\ntwo é\n");
        assertThat(note.signatures()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n" + LINE,
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n\u2014 name AAAAAAA= \n",
                "text\n\n\u2014  name AAAAAAA=\n",
                "text\n\n\u2014 name  AAAAAAA=\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name \n",
                "text\n\n\u2014 AAAAAAA=\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014 na\u2003me AAAAAAA=\n",
                "text\n\n\u2014 na\u0085me AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAAA\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name AA\tAAAAA=\n",
                "te\rxt\n\n" + LINE,
                "te\u0000xt\n\n" + LINE,
                "text\n\n" + LINE + "\n",
                "text\n\n" + LINE + "garbage\n"
            })
    void any_other_encoding_is_refused(String note) {
        assertThatThrownBy(() -> parse(note)).isInstanceOf(MalformedException.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] note = ("te\u00e9xt\n\n" + LINE).getBytes(StandardCharsets.UTF_8);
        note[3] = 'x';

        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(
                        () -> new SignedNote("\ud800\n", parse("t\n\n" + LINE).signatures()).bytes())
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void there_are_limits() {
        assertThat(parse("text\n\n" + LINE.repeat(100)).signatures()).hasSize(100);
        assertThatThrownBy(() -> parse("text\n\n" + LINE.repeat(101))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> parse("x".repeat(1_000_000) + "\n\n" + LINE)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new SignedNote("text\n", Collections.emptyList()))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void a_tampered_note_is_another_note_or_none() {
        SignedNote original = new Checkpoint("log.example", 1, uk.marac.keys.ledger.tree.MemoryTiles.leaf(0))
                .sign(List.of(Signers.LOG), 0);

        assertThat(Tampering.of(original.bytes())).allSatisfy(bad -> {
            try {
                SignedNote note = SignedNote.parse(bad);
                assertThat(note).isNotEqualTo(original);
                assertThat(note.bytes()).isEqualTo(bad);
            } catch (MalformedException refused) {
                assertThat(refused).hasNoCause();
            }
        });
    }

    private static SignedNote parse(String note) {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }
}
