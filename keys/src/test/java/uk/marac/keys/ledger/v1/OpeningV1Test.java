package uk.marac.keys.ledger.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.Tampering;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Entries;
import uk.marac.keys.ledger.entry.Opening;

class OpeningV1Test {
    private final Opening opening = Entries.opening(CommitmentTag.SEARCH_TERMS, 6, "terms");

    @Test
    void an_opening_parses_to_what_was_written() {
        Opening read = OpeningV1.parse(OpeningV1.encode(opening));

        assertThat(read.tag()).isEqualTo(opening.tag());
        assertThat(read.salt()).isEqualTo(opening.salt());
        assertThat(read.value()).isEqualTo(opening.value());
    }

    @Test
    void a_tampered_opening_does_not_match() {
        byte[] original = OpeningV1.encode(opening);

        assertThat(Tampering.of(original)).allSatisfy(bad -> {
            try {
                assertThat(OpeningV1.parse(bad).matches(opening.commitment())).isFalse();
            } catch (MalformedException refused) {
                assertThat(refused).hasMessageNotContaining("terms");
            }
        });
    }

    @Test
    void a_length_that_nobody_can_mean_is_refused_before_memory_is_taken() {
        byte[] bytes = OpeningV1.encode(opening);
        bytes[35] = 0x7f;

        assertThatThrownBy(() -> OpeningV1.parse(bytes)).isInstanceOf(MalformedException.class);
    }
}
