package uk.marac.keys.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.tree.MemoryTiles;
import uk.marac.keys.ledger.tree.MerkleTree;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void a_checkpoint_parses_to_what_was_written() {
        Checkpoint plain = new Checkpoint("log.example/a", Long.MAX_VALUE, MemoryTiles.leaf(1));
        Checkpoint extended = new Checkpoint("log.example/a", 1, MemoryTiles.leaf(1), List.of("one", "two"));
        Checkpoint empty = new Checkpoint("log.example/a", 0, MerkleTree.emptyRoot());

        for (Checkpoint checkpoint : List.of(plain, extended, empty)) {
            assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n1\n" + ROOT,
                "log\n1\n",
                "\n1\n" + ROOT + "\n",
                "log\n01\n" + ROOT + "\n",
                "log\n+1\n" + ROOT + "\n",
                "log\n-1\n" + ROOT + "\n",
                "log\n\n" + ROOT + "\n",
                "log\n9223372036854775808\n" + ROOT + "\n",
                "log\n١\n" + ROOT + "\n",
                "log\n0\n" + ROOT + "\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
                "log\n1\n" + ROOT + " \n",
                "log\n1\n" + ROOT + "\n\n",
                "log\r\n1\n" + ROOT + "\n",
                "log\n1\n" + ROOT + "\nextension\n\n"
            })
    void any_other_encoding_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
        assertThatCode(() -> Checkpoint.parse("log\n1\n" + ROOT + "\n")).doesNotThrowAnyException();
    }

    @Test
    void an_empty_tree_has_one_root() {
        assertThatThrownBy(() -> new Checkpoint("log", 0, Hash.sha256(new byte[1])))
                .isInstanceOf(MalformedException.class);
    }
}
