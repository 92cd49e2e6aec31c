package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.marac.MaracApplication;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.Secret;
import uk.marac.keys.seal.ClearValues;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.FieldType;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.RowSealing;
import uk.marac.keys.seal.SealHeader;
import uk.marac.keys.seal.SealedRow;
import uk.marac.keys.seal.v1.RowSealerV1;

class PlaintextSealingTest {

    private static final UUID AREA = UUID.randomUUID();
    private static final List<FieldSpec> SPECS = List.of(
            new FieldSpec(0, "surname", FieldType.TEXT),
            new FieldSpec(1, "gender", FieldType.TEXT),
            new FieldSpec(2, "empty", FieldType.TEXT));

    private final DataKey key =
            new DataKey(AREA, Compartment.ofArea(AREA), 1, Secret.random("test", new SecureRandom(), 32));
    private final RowContext context =
            new RowContext(AREA, Compartment.ofArea(AREA), "person", UUID.randomUUID(), 7, 1);

    @Test
    void what_was_stored_comes_back_and_null_stays_null() {
        byte[] surname = {1, 2, 3};
        RowSealing sealing = new PlaintextSealing();
        SealedRow row = sealing.seal(
                key,
                context,
                ClearValues.builder().build(),
                List.of(
                        new FieldValue(SPECS.get(0), surname),
                        new FieldValue(SPECS.get(1), null),
                        new FieldValue(SPECS.get(2), new byte[0])));

        assertThat(sealing.open(key, context, ClearValues.builder().build(), row, SPECS))
                .containsExactly(surname, null, new byte[0]);
        assertThat(SealHeader.parse(row.seal()).keyId()).isEqualTo(key.id());
    }

    @Test
    void the_service_can_load_the_sealing_that_seals_and_not_this_one() throws Exception {
        URL[] service = {location(MaracApplication.class), location(RowSealing.class)};
        try (URLClassLoader classes = new URLClassLoader(service, ClassLoader.getPlatformClassLoader())) {
            assertThat(classes.loadClass(RowSealerV1.class.getName())).isNotNull();
            assertThatThrownBy(() -> classes.loadClass(PlaintextSealing.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
