package uk.marac.keys.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.tree.MemoryTiles;
import uk.marac.keys.ledger.tree.MerkleTree;
import uk.marac.keys.ledger.tree.Proofs;

class AddCheckpointTest {
    private final MemoryTiles tiles = new MemoryTiles();
    private final AddCheckpoint request = request();

    @Test
    void a_request_is_size_proof_empty_line_and_checkpoint() {
        List<String> lines = new String(request.bytes(), UTF_8).lines().toList();

        assertThat(lines.get(0)).isEqualTo("old 100");
        assertThat(lines.indexOf("")).isEqualTo(1 + request.proof().size());
        assertThat(lines.subList(lines.indexOf("") + 1, lines.indexOf("") + 3)).containsExactly(Signers.ORIGIN, "300");
    }

    @Test
    void a_request_parses_to_what_was_written_and_its_proof_holds() {
        AddCheckpoint read = AddCheckpoint.parse(request.bytes());

        assertThat(read).isEqualTo(request);
        MerkleTree.checkConsistency(
                100, 300, Proofs.root(100, tiles.at(300)), Proofs.root(300, tiles.at(300)), read.proof());
    }

    @Test
    void the_first_request_of_a_log_has_no_proof() {
        AddCheckpoint first = new AddCheckpoint(0, List.of(), request.checkpoint());

        assertThat(AddCheckpoint.parse(first.bytes())).isEqualTo(first);
    }

    @Test
    void the_largest_request_fits_the_bound() {
        AddCheckpoint longest =
                new AddCheckpoint(Long.MAX_VALUE, Collections.nCopies(63, Hash.sha256()), request.checkpoint());

        assertThat(longest.bytes().length - request.checkpoint().bytes().length)
                .isLessThanOrEqualTo(AddCheckpoint.MAX_BYTES - SignedNote.MAX_BYTES);
    }

    @Test
    void another_form_is_refused() {
        String text = new String(request.bytes(), UTF_8);
        for (String bad : List.of(
                "",
                "old 100\n\n",
                text.replace("old 100", "old 0100"),
                text.replace("old 100", "old -1"),
                text.replace("old 100", "old  100"),
                text.replace("old 100\n", "old 100\nAAAA\n"),
                text.replace("old 100\n", "old 100\n\n"),
                text.substring(0, text.length() - 1))) {
            assertThatThrownBy(() -> AddCheckpoint.parse(bad.getBytes(UTF_8)))
                    .as(bad)
                    .isInstanceOf(MalformedException.class);
        }
        List<Hash> many = Collections.nCopies(64, Hash.sha256());
        assertThatThrownBy(() -> new AddCheckpoint(1, many, request.checkpoint()))
                .isInstanceOf(MalformedException.class);
    }

    private AddCheckpoint request() {
        tiles.append(LongStream.range(0, 300).mapToObj(MemoryTiles::leaf).toList());
        SignedNote note = new Checkpoint(Signers.ORIGIN, 300, tiles.edge().root())
                .sign(List.of(Signers.LOG, Signers.LOG_PQ), Signers.TIME);
        return new AddCheckpoint(100, Proofs.consistency(100, 300, tiles.at(300)), note);
    }
}
