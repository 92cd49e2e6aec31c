package uk.marac.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    Path temporary;

    @Test
    void only_the_owner_may_look_at_folder_and_secrets() throws IOException {
        try (DemoFolder folder = DemoFolder.open(temporary.resolve("demo"))) {
            assertThat(mode(folder.path(""))).isEqualTo("rwx------");
            assertThat(mode(folder.secretFile("ring"))).isEqualTo("rw-------");
            assertThat(mode(folder.path("secrets"))).isEqualTo("rwx------");
        }
    }

    @Test
    void a_secret_stays_and_another_differs() throws IOException {
        String first;
        try (DemoFolder folder = DemoFolder.open(temporary.resolve("demo"))) {
            first = folder.secret("ring");
            assertThat(folder.secret("sign-in")).isNotEqualTo(first).hasSize(23);
        }
        try (DemoFolder again = DemoFolder.open(temporary.resolve("demo"))) {
            assertThat(again.secret("ring")).isEqualTo(first);
        }
    }

    @Test
    void starting_over_forgets_secrets() throws IOException {
        try (DemoFolder folder = DemoFolder.open(temporary.resolve("demo"))) {
            String first = folder.secret("ring");
            folder.startOver();
            assertThat(folder.secret("ring")).isNotEqualTo(first);
        }
    }

    @Test
    void a_folder_of_somebody_else_s_things_is_left_alone() throws IOException {
        Files.writeString(temporary.resolve("letter"), "dear");
        assertThatThrownBy(() -> DemoFolder.open(temporary)).isInstanceOf(IOException.class);
        assertThat(temporary.resolve("letter")).hasContent("dear");
    }

    @Test
    void two_do_not_share_a_folder() throws IOException {
        try (DemoFolder first = DemoFolder.open(temporary.resolve("demo"))) {
            assertThat(first.path("")).exists();
            assertThatThrownBy(() -> DemoFolder.open(temporary.resolve("demo")))
                    .isInstanceOfAny(IOException.class, OverlappingFileLockException.class);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
