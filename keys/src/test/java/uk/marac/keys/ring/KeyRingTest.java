package uk.marac.keys.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.keys.ring.KeyRingException.Reason;

class KeyRingTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final UUID AREA = new UUID(0xA, 1);

    @TempDir
    Path folder;

    private Path file;
    private KeyRing ring;

    @BeforeEach
    void create() {
        file = folder.resolve("ring.bcfks");
        ring = KeyRing.create(file, PASSWORD);
    }

    @Test
    void a_new_ring_has_one_root_and_one_epoch_and_only_its_owner_reads_it() throws IOException {
        assertThat(ring.rootVersions()).containsExactly(1);
        assertThat(ring.epochs()).containsExactly(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_existing_file_is_never_overwritten() throws IOException {
        byte[] before = Files.readAllBytes(file);

        refused(Reason.RING_FILE, () -> KeyRing.create(file, PASSWORD));

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void only_the_password_opens_the_file_and_an_altered_file_is_refused() throws IOException {
        refused(Reason.RING_FILE, () -> KeyRing.open(file, "wrong".toCharArray()));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        refused(Reason.RING_FILE, () -> KeyRing.open(file, PASSWORD));
        refused(Reason.RING_FILE, () -> KeyRing.open(folder.resolve("absent"), PASSWORD));
    }

    @Test
    void the_password_is_stretched_with_scrypt() throws IOException {
        String scrypt = "06092b06010401da47040b";
        String pbkdf2 = "06092a864886f70d01050c";
        ring.addEpoch();

        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
                .contains(scrypt)
                .doesNotContain(pbkdf2);
    }

    @Test
    void roots_and_epochs_survive_and_leave_no_other_file_with_keys() throws IOException {
        ring.addRoot();
        ring.addEpoch();

        KeyRing again = KeyRing.open(file, PASSWORD);

        assertThat(again.rootVersions()).containsExactly(1, 2);
        assertThat(again.epochs()).containsExactly(1, 2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("ring.bcfks", "ring.bcfks.lock");
        }
    }

    @Test
    void two_processes_do_not_lose_each_other_s_keys() {
        KeyRing other = KeyRing.open(file, PASSWORD);
        other.addEpoch();
        ring.addEpoch();
        other.reload();

        assertThat(ring.epochs()).containsExactly(1, 2, 3);
        assertThat(other.epochs()).containsExactly(1, 2, 3);
    }

    @Test
    void a_number_is_never_used_again_and_the_newest_epoch_stays() {
        refused(Reason.NO_EPOCH, () -> ring.destroyEpoch(1));
        ring.addEpoch();
        ring.destroyEpoch(1);
        refused(Reason.NO_EPOCH, () -> ring.destroyEpoch(1));
        refused(Reason.NO_EPOCH, () -> ring.destroyEpoch(2));

        assertThat(ring.addEpoch()).isEqualTo(3);
        assertThat(KeyRing.open(file, PASSWORD).epochs()).containsExactly(2, 3);
    }

    @Test
    void an_area_key_opens_only_as_the_area_it_was_made_for() {
        WrappedKey wrapped = ring.newAreaKey(AREA);

        assertThat(ring.unwrapArea(AREA, wrapped).version()).isEqualTo(1);
        refused(Reason.REFUSED, () -> ring.unwrapArea(new UUID(0xA, 2), wrapped));
    }

    @Test
    void an_area_key_rewrapped_under_a_new_root_is_the_same_key() {
        WrappedKey first = ring.newAreaKey(AREA);
        ring.addRoot();
        WrappedKey second = ring.rewrapArea(AREA, first);
        WrappedKey secret = ring.unwrapArea(AREA, first)
                .newSecret(Purpose.AUDIT_MAC, AREA, 1)
                .wrapped();

        assertThat(second.parent()).isEqualTo(2);
        assertThat(ring.unwrapArea(AREA, second)
                        .unwrapSecret(Purpose.AUDIT_MAC, AREA, 1, secret)
                        .length())
                .isEqualTo(32);
    }

    @Test
    void a_ring_that_lacks_a_root_says_so_before_use() throws IOException {
        byte[] old = Files.readAllBytes(file);
        ring.addRoot();
        WrappedKey wrapped = ring.newAreaKey(AREA);
        assertThat(ring.canOpen(wrapped)).isTrue();
        Files.write(file, old);
        ring.reload();

        assertThat(ring.canOpen(wrapped)).isFalse();
        refused(Reason.NO_ROOT, () -> ring.unwrapArea(AREA, wrapped));
    }

    static void refused(Reason reason, Runnable action) {
        assertThatExceptionOfType(KeyRingException.class)
                .isThrownBy(action::run)
                .returns(reason, KeyRingException::reason);
    }
}
