package uk.marac.keys.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.marac.keys.ring.KeyRingTest.refused;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.ring.KeyRingException.Reason;

class AreaKeyTest {
    private static final UUID AREA = new UUID(0xA, 1);
    private static final UUID CASE = new UUID(0xC, 1);
    private static final Compartment OF_CASE = Compartment.ofCase(CASE);
    private static final Compartment OF_AGENCY = Compartment.ofAgency(CASE, new UUID(0xE, 1));

    private static KeyRing ring;
    private static AreaKey area;

    @BeforeAll
    static void create(@TempDir Path folder) {
        ring = ring(folder);
        area = ring.unwrapArea(AREA, ring.newAreaKey(AREA));
    }

    private static KeyRing ring(Path folder) {
        return KeyRing.create(folder.resolve("ring.bcfks"), "correct horse".toCharArray());
    }

    @Test
    void a_data_key_opens_only_as_its_compartment_and_generation() {
        NewKey<DataKey> made = area.newDataKey(OF_CASE, 1);

        assertSame(made.key(), area.unwrap(OF_CASE, 1, made.wrapped(), null));
        refused(Reason.REFUSED, () -> area.unwrap(Compartment.ofCase(new UUID(0xC, 2)), 1, made.wrapped(), null));
        refused(Reason.OTHER_PURPOSE, () -> area.unwrap(Compartment.ofPerson(CASE), 1, made.wrapped(), null));
        refused(Reason.OTHER_PURPOSE, () -> area.unwrap(OF_CASE, 2, made.wrapped(), null));
    }

    @Test
    void another_area_s_key_opens_nothing() {
        NewKey<DataKey> made = area.newDataKey(OF_CASE, 1);
        UUID other = new UUID(0xA, 2);
        AreaKey otherArea = ring.unwrapArea(other, ring.newAreaKey(other));

        refused(Reason.REFUSED, () -> otherArea.unwrap(OF_CASE, 1, made.wrapped(), null));
    }

    @Test
    void every_byte_of_a_wrapped_key_matters() {
        NewKey<DataKey> made = area.newDataKey(OF_CASE, 1);
        byte[] good = made.wrapped().bytes();

        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThatExceptionOfType(KeyRingException.class)
                    .isThrownBy(() -> area.unwrap(OF_CASE, 1, WrappedKey.parse(bad), null));
        }
        assertThat(WrappedKey.parse(good)).isEqualTo(made.wrapped());
        refused(Reason.MALFORMED, () -> WrappedKey.parse(Arrays.copyOf(good, good.length + 1)));
        refused(Reason.MALFORMED, () -> WrappedKey.parse(new byte[3]));
    }

    @Test
    void an_agency_s_key_needs_the_key_of_its_own_case() {
        DataKey ofCase = area.newDataKey(OF_CASE, 1).key();
        DataKey otherCase =
                area.newDataKey(Compartment.ofCase(new UUID(0xC, 2)), 1).key();
        DataKey sameCaseOtherKey = area.newDataKey(OF_CASE, 1).key();
        NewKey<DataKey> made = area.newDataKey(OF_AGENCY, 1, ofCase);

        assertSame(made.key(), area.unwrap(OF_AGENCY, 1, made.wrapped(), ofCase));
        refused(Reason.OTHER_PARENT, () -> area.unwrap(OF_AGENCY, 1, made.wrapped(), null));
        refused(Reason.OTHER_PARENT, () -> area.unwrap(OF_AGENCY, 1, made.wrapped(), otherCase));
        refused(Reason.REFUSED, () -> area.unwrap(OF_AGENCY, 1, made.wrapped(), sameCaseOtherKey));
        refused(Reason.OTHER_PARENT, () -> area.newDataKey(OF_CASE, 1, ofCase));
    }

    @Test
    void a16_a_destroyed_epoch_takes_every_wrapped_key_of_a_backup_with_it(@TempDir Path folder) {
        KeyRing shredded = ring(folder);
        AreaKey area = shredded.unwrapArea(AREA, shredded.newAreaKey(AREA));
        NewKey<DataKey> ofCase = area.newDataKey(OF_CASE, 1);
        NewKey<DataKey> ofAgency = area.newDataKey(OF_AGENCY, 1, ofCase.key());
        int next = shredded.addEpoch();
        WrappedKey kept = area.rewrap(ofCase.key(), null);
        shredded.destroyEpoch(1);

        assertThat(kept.epoch()).isEqualTo(next);
        assertSame(ofCase.key(), area.unwrap(OF_CASE, 1, kept, null));
        assertThat(shredded.canOpen(ofCase.wrapped())).isFalse();
        refused(Reason.NO_EPOCH, () -> area.unwrap(OF_CASE, 1, ofCase.wrapped(), null));
        // Though the case's own key lives on, a backup's agency key does not.
        refused(Reason.NO_EPOCH, () -> area.unwrap(OF_AGENCY, 1, ofAgency.wrapped(), ofCase.key()));
    }

    @Test
    void an_audit_detail_key_outlives_the_epoch_it_was_made_in(@TempDir Path folder) {
        KeyRing shredded = ring(folder);
        AreaKey area = shredded.unwrapArea(AREA, shredded.newAreaKey(AREA));
        NewKey<Secret> detail = area.newSecret(Purpose.AUDIT_DETAIL, CASE, 1);
        shredded.addEpoch();
        shredded.destroyEpoch(1);

        assertSame(detail.key(), area.unwrapSecret(Purpose.AUDIT_DETAIL, CASE, 1, detail.wrapped()));
    }

    @Test
    void a_secret_opens_only_for_its_purpose_scope_and_generation() {
        NewKey<Secret> made = area.newSecret(Purpose.INDEX, AREA, 2);

        refused(Reason.OTHER_PURPOSE, () -> area.unwrapSecret(Purpose.AUDIT_MAC, AREA, 2, made.wrapped()));
        refused(Reason.OTHER_PURPOSE, () -> area.unwrapSecret(Purpose.INDEX, AREA, 1, made.wrapped()));
        refused(Reason.REFUSED, () -> area.unwrapSecret(Purpose.INDEX, CASE, 2, made.wrapped()));
        refused(Reason.OTHER_PURPOSE, () -> area.newSecret(Purpose.CASE, CASE, 1));
    }

    @Test
    void data_keys_and_secrets_move_to_a_new_version_of_the_area_key() {
        AreaKey second = ring.unwrapArea(AREA, ring.newAreaKey(AREA, 2));
        NewKey<DataKey> data = area.newDataKey(OF_CASE, 1);
        NewKey<Secret> secret = area.newSecret(Purpose.REQUEST_MAC, AREA, 1);
        WrappedKey moved = second.rewrap(data.key(), null);
        WrappedKey movedSecret = second.rewrapSecret(Purpose.REQUEST_MAC, AREA, 1, secret.key());

        assertSame(data.key(), second.unwrap(OF_CASE, 1, moved, null));
        assertSame(secret.key(), second.unwrapSecret(Purpose.REQUEST_MAC, AREA, 1, movedSecret));
        refused(Reason.OTHER_PARENT, () -> second.unwrap(OF_CASE, 1, data.wrapped(), null));
    }

    @Test
    void a_tombstone_holds_its_key_and_time_and_no_byte_of_it_may_change() {
        UUID keyId = OF_CASE.keyId(AREA, 1);
        Instant at = Instant.parse("2026-03-14T09:26:53.589793Z");
        byte[] sealed = Tombstone.seal(area, keyId, at);

        assertThat(Tombstone.open(area, sealed)).isEqualTo(new Tombstone(1, keyId, at));
        for (int i = 0; i < sealed.length; i++) {
            byte[] bad = sealed.clone();
            bad[i] ^= 1;
            assertThatExceptionOfType(KeyRingException.class).isThrownBy(() -> Tombstone.open(area, bad));
        }
    }

    private static void assertSame(DataKey a, DataKey b) {
        assertSame(a.secret(SecretAccess.token()), b.secret(SecretAccess.token()));
    }

    private static void assertSame(Secret a, Secret b) {
        assertThat(a.bytes(SecretAccess.token())).isEqualTo(b.bytes(SecretAccess.token()));
    }
}
