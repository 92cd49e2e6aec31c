package uk.marac.keys.ledger.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.Tampering;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.Entries;
import uk.marac.keys.ledger.entry.LedgerLeaf;

class LeafV1Test {
    private final LedgerLeaf leaf =
            new LedgerLeaf(Entries.listRead(), List.of(new CaseSeq(0, 12), new CaseSeq(2, Long.MAX_VALUE)));

    @Test
    void a_leaf_parses_to_what_was_written() {
        assertThat(LeafV1.parse(LeafV1.encode(leaf))).isEqualTo(leaf);
    }

    @Test
    void a_leaf_is_the_entry_verbatim_then_its_sequences() {
        byte[] entry = EntryV1.encode(Entries.listRead());

        assertThat(LeafV1.encode(leaf)).startsWith(entry).hasSize(entry.length + 2 + 2 * 10);
        assertThat(LeafV1.encode(entry, leaf.caseSeqs())).isEqualTo(LeafV1.encode(leaf));
    }

    @Test
    void its_hash_is_over_a_zero_byte_and_the_leaf() {
        byte[] bytes = LeafV1.encode(leaf);

        assertThat(LeafV1.hash(bytes)).isEqualTo(Hash.sha256(new byte[1], bytes));
    }

    @Test
    void no_tampered_leaf_has_its_hash_or_its_meaning() {
        byte[] original = LeafV1.encode(leaf);
        Hash hash = LeafV1.hash(original);

        assertThat(Tampering.of(original)).allSatisfy(bad -> {
            assertThat(LeafV1.hash(bad)).isNotEqualTo(hash);
            try {
                assertThat(LeafV1.parse(bad)).isNotEqualTo(leaf);
            } catch (MalformedException refused) {
                assertThat(refused).hasNoCause();
            }
        });
    }

    @Test
    void a_case_that_gets_no_sequence_is_refused() {
        assertThatThrownBy(() -> new LedgerLeaf(Entries.listRead(), List.of(new CaseSeq(0, 12))))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void a_sequence_for_what_is_no_case_or_out_of_order_is_refused() {
        assertThatThrownBy(() -> new LedgerLeaf(Entries.listRead(), List.of(new CaseSeq(0, 12), new CaseSeq(1, 1))))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new LedgerLeaf(Entries.listRead(), List.of(new CaseSeq(2, 1), new CaseSeq(0, 1))))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void a_refusal_takes_no_place_in_a_case() {
        assertThat(LeafV1.parse(LeafV1.encode(new LedgerLeaf(Entries.refusal(), List.of())))
                        .caseSeqs())
                .isEmpty();
        assertThatThrownBy(() -> new LedgerLeaf(Entries.refusal(), List.of(new CaseSeq(0, 1))))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void a_sequence_starts_at_one() {
        assertThatThrownBy(() -> new CaseSeq(0, 0)).isInstanceOf(MalformedException.class);
    }
}
