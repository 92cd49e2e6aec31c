package uk.marac.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.VerifierKey;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void a_key_is_read_as_it_was_made_and_for_its_owner_only() throws IOException {
        Path file = folder.resolve("key");

        List<NoteSigner> made = KeyFile.create(file, "witness.example/w1");

        assertThat(keys(KeyFile.read(file))).isEqualTo(keys(made)).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_is_never_written_over() throws IOException {
        Path file = folder.resolve("key");
        List<NoteSigner> made = KeyFile.create(file, "witness.example/w1");

        assertThatThrownBy(() -> KeyFile.create(file, "witness.example/w1"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("never written over");
        assertThat(keys(KeyFile.read(file))).isEqualTo(keys(made));
    }

    @Test
    void a_key_that_others_may_read_is_not_used() throws IOException {
        Path file = folder.resolve("key");
        KeyFile.create(file, "witness.example/w1");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("rw-r-----");
    }

    @Test
    void a_name_that_no_key_can_have_and_a_file_that_is_no_key_are_refused() throws IOException {
        Path other = folder.resolve("other");
        Files.writeString(other, "marac-witness-key-1\nname w\ned25519 AAAA\nml-dsa-44 AAAA\n");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> KeyFile.create(folder.resolve("key"), "two words"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(folder.resolve("key")).doesNotExist();
        assertThatThrownBy(() -> KeyFile.read(other)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> KeyFile.read(folder.resolve("absent"))).isInstanceOf(InvalidInputException.class);
    }

    private static List<VerifierKey> keys(List<NoteSigner> signers) {
        return signers.stream().map(NoteSigner::verifierKey).toList();
    }
}
