package uk.marac.keys.ledger.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.Tampering;
import uk.marac.keys.ledger.entry.Commitment;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Entries;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;

class EntryV1Test {
    @Test
    void an_entry_parses_to_what_was_written() {
        for (LedgerEntry entry : List.of(Entries.write(), Entries.listRead(), Entries.refusal())) {
            assertThat(EntryV1.parse(EntryV1.encode(entry))).isEqualTo(entry);
        }
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void every_outcome_has_a_number(Outcome outcome) {
        LedgerEntry entry = Entries.entry(outcome, null, List.of(), List.of());

        assertThat(EntryV1.parse(EntryV1.encode(entry)).outcome()).isEqualTo(outcome);
    }

    @Test
    void every_tag_and_row_operation_has_a_number() {
        var rows = new java.util.ArrayList<RowWrite>();
        for (RowOp op : RowOp.values()) {
            rows.add(new RowWrite("t", Entries.uuid(9), 1, Hash.sha256(), op));
        }
        var commitments = new java.util.ArrayList<Commitment>();
        for (CommitmentTag tag : CommitmentTag.values()) {
            commitments.add(new Commitment(tag, Hash.sha256()));
        }
        LedgerEntry entry = Entries.entry(Outcome.DONE, null, rows, commitments);

        assertThat(EntryV1.parse(EntryV1.encode(entry))).isEqualTo(entry);
    }

    @Test
    void whatever_still_parses_after_tampering_says_something_else_in_its_own_one_encoding() {
        byte[] original = EntryV1.encode(Entries.write());
        LedgerEntry entry = Entries.write();

        assertThat(Tampering.of(original)).allSatisfy(bad -> {
            try {
                LedgerEntry read = EntryV1.parse(bad);
                assertThat(read).isNotEqualTo(entry);
                assertThat(EntryV1.encode(read)).isEqualTo(bad);
            } catch (MalformedException refused) {
                assertThat(refused).hasMessageNotContaining("referral");
            }
        });
    }

    @Test
    void the_largest_lists_are_taken_and_one_more_is_not() {
        Commitment commitment = new Commitment(CommitmentTag.CASE, Hash.sha256());
        RowWrite row = new RowWrite("t", Entries.uuid(9), Long.MAX_VALUE, Hash.sha256(), RowOp.DELETE);
        LedgerEntry full =
                Entries.entry(Outcome.DONE, null, Collections.nCopies(512, row), Collections.nCopies(512, commitment));

        assertThat(EntryV1.parse(EntryV1.encode(full))).isEqualTo(full);
        assertThatThrownBy(() -> Entries.entry(Outcome.DONE, null, Collections.nCopies(513, row), List.of()))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Entries.entry(Outcome.DONE, null, List.of(), Collections.nCopies(513, commitment)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void an_entry_too_long_for_a_bundle_is_refused() {
        RowWrite row = new RowWrite("t".repeat(63), Entries.uuid(9), 1, Hash.sha256(), RowOp.DELETE);
        LedgerEntry tooLong = Entries.entry(Outcome.DONE, null, Collections.nCopies(500, row), List.of());

        assertThatThrownBy(() -> EntryV1.encode(tooLong)).isInstanceOf(MalformedException.class);
    }

    @Test
    void no_free_text_fits_a_code() {
        for (String text : List.of(
                "",
                "view case",
                "VIEW CASE",
                "É",
                "Aé",
                "aÉ",
                "_X",
                "1x",
                "1X",
                "Xx",
                "X".repeat(64),
                "A-B",
                "A\n",
                "a\n")) {
            assertThatThrownBy(() -> Entries.entry(Outcome.FAILED, text, List.of(), List.of()))
                    .isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> new RowWrite(text, Entries.uuid(9), 1, Hash.sha256(), RowOp.DELETE))
                    .isInstanceOf(MalformedException.class);
        }
        assertThat(Entries.entry(Outcome.FAILED, "X".repeat(63), List.of(), List.of())
                        .failureKind())
                .hasSize(63);
        assertThat(Entries.entry(Outcome.FAILED, "A_Z0_9", List.of(), List.of()).failureKind())
                .isEqualTo("A_Z0_9");
        assertThat(new RowWrite("a_z0_9", Entries.uuid(9), 1, Hash.sha256(), RowOp.DELETE).table())
                .isEqualTo("a_z0_9");
    }
}
