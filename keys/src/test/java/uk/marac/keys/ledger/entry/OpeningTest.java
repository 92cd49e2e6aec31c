package uk.marac.keys.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;

class OpeningTest {
    private final Opening opening = Entries.opening(CommitmentTag.REASON, 9, "a reason");

    @Test
    void an_opening_matches_its_own_commitment() {
        assertThat(opening.matches(opening.commitment())).isTrue();
    }

    @Test
    void another_value_salt_or_tag_does_not_match() {
        Commitment commitment = opening.commitment();

        assertThat(Entries.opening(CommitmentTag.REASON, 9, "a reasoN").matches(commitment))
                .isFalse();
        assertThat(Entries.opening(CommitmentTag.REASON, 8, "a reason").matches(commitment))
                .isFalse();
        assertThat(Entries.opening(CommitmentTag.CASE, 9, "a reason").matches(commitment))
                .isFalse();
        assertThat(opening.matches(new Commitment(CommitmentTag.CASE, commitment.hash())))
                .isFalse();
    }

    @Test
    void the_hash_is_of_salt_then_tag_then_value() {
        byte[] bytes = HexFormat.of().parseHex("09".repeat(32) + "0004" + "6120726561736f6e");

        assertThat(opening.commitment().hash()).isEqualTo(Hash.sha256(bytes));
    }

    @Test
    void two_draws_of_one_value_cannot_be_told_to_be_the_same() {
        byte[] value = "a reason".getBytes(StandardCharsets.UTF_8);

        assertThat(Opening.draw(CommitmentTag.REASON, value).commitment())
                .isNotEqualTo(Opening.draw(CommitmentTag.REASON, value).commitment());
    }

    @Test
    void an_opening_never_prints_its_value() {
        assertThat(opening).hasToString("Opening[REASON]");
    }

    @Test
    void a_value_is_limited_to_a_mebibyte() {
        assertThat(Opening.draw(CommitmentTag.REASON, new byte[Opening.MAX_VALUE])
                        .value())
                .hasSize(1 << 20);
        assertThatThrownBy(() -> Opening.draw(CommitmentTag.REASON, new byte[Opening.MAX_VALUE + 1]))
                .isInstanceOf(MalformedException.class);
    }
}
