package uk.marac.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.MaracApplication;
import uk.marac.keys.Compartment;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.seal.SealException;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.migrations.testing.TestDatabase;

/** A table that gets fields when there are rows in it already. */
@Tag("database")
class FurtherFieldTest {

    private static final LocalDate DAY = LocalDate.of(1931, 3, 14);
    private static final Instant TIME = Instant.parse("2026-03-14T09:26:53.589793Z");

    @SealedTable(name = "widened", compartment = Compartment.Kind.AREA)
    record Before(
            UUID areaId,
            UUID id,
            long version,
            @Clear String state,
            @Sealed(0) Narrative words,
            @Sealed(1) Confidential<LocalDate> day) {}

    @SealedTable(name = "widened", schema = 2, compartment = Compartment.Kind.AREA)
    record After(
            UUID areaId,
            UUID id,
            long version,
            @Clear String state,
            @Clear(since = 2) @Nullable Integer rank,
            @Sealed(0) Narrative words,
            @Sealed(1) Confidential<LocalDate> day,
            @Sealed(value = 2, since = 2) @Nullable Confidential<Instant> time) {}

    @SealedTable(name = "widened", compartment = Compartment.Kind.AREA)
    record NewerThanItsTable(
            UUID areaId,
            UUID id,
            long version,
            @Sealed(value = 0, since = 2) Narrative words) {}

    @SealedTable(name = "widened", schema = 2, compartment = Compartment.Kind.AREA)
    record NeverAbsent(
            UUID areaId,
            UUID id,
            long version,
            @Clear(since = 2) int rank) {}

    private final UUID area = UUID.randomUUID();
    private final TestDatabase database = TestDatabase.fresh();
    private final Jdbi jdbi = Jdbi.create(database.service()).installPlugin(new PostgresPlugin());
    private final Vault vault;

    FurtherFieldTest(@TempDir Path directory) {
        KeyRing ring = KeyRing.create(directory.resolve("ring.bcfks"), "for-tests-only".toCharArray());
        vault = new Vault(new RowSealerV1(), new AreaKeys(ring), MaracApplication.json());
    }

    @BeforeEach
    void a_table_with_a_row_that_is_then_widened() {
        execute("CREATE TABLE marac.widened (area_id uuid, id uuid PRIMARY KEY, version bigint, state text, seal bytea,"
                + " words bytea NOT NULL, day bytea NOT NULL)");
        execute("GRANT ALL ON marac.widened TO marac_service");
        within(handle -> {
            vault.areaKeys().create(handle, area);
            return null;
        });
        within(session(session -> {
            session.insert(new Before(area, area, 1, "OLD", new Narrative("what was said"), new Confidential<>(DAY)));
            return null;
        }));
        execute("ALTER TABLE marac.widened ADD COLUMN rank integer, ADD COLUMN time bytea");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_row_sealed_before_reads_the_new_fields_as_absent() {
        After row = only();

        assertThat(row.words()).isEqualTo(new Narrative("what was said"));
        assertThat(row.day()).isEqualTo(new Confidential<>(DAY));
        assertThat(row.rank()).isNull();
        assertThat(row.time()).isNull();
    }

    @Test
    void it_has_them_once_it_is_written_again() {
        After old = only();
        After renewed =
                new After(area, area, old.version(), "NEW", 7, old.words(), old.day(), new Confidential<>(TIME));

        within(session(session -> session.update(renewed)));

        After row = only();
        assertThat(row.rank()).isEqualTo(7);
        assertThat(row.time()).isEqualTo(new Confidential<>(TIME));
        assertThat(row.day()).isEqualTo(new Confidential<>(DAY));
    }

    @Test
    void a_value_put_under_a_row_whose_seal_does_not_know_it_is_refused() {
        execute("UPDATE marac.widened SET rank = 7");

        assertThatExceptionOfType(SealException.class).isThrownBy(this::only);
    }

    @Test
    void a_field_of_a_newer_row_is_missed_when_it_is_taken_away() {
        After old = only();
        within(session(session -> session.update(
                new After(area, area, old.version(), "NEW", 7, old.words(), old.day(), new Confidential<>(TIME)))));
        execute("UPDATE marac.widened SET time = NULL");

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::only);
    }

    @Test
    void a_field_newer_than_its_table_or_one_that_cannot_be_absent_is_found_at_once() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TableModel.of(NewerThanItsTable.class))
                .withMessageStartingWith("newer than its table");
        assertThatIllegalStateException()
                .isThrownBy(() -> TableModel.of(NeverAbsent.class))
                .withMessageStartingWith("may be absent");
    }

    private After only() {
        return within(session(session -> session.rows(After.class).list())).get(0);
    }

    private <T> Function<Handle, T> session(Function<VaultSession, T> work) {
        return handle -> {
            try (VaultSession session = vault.open(handle, area, new EntryIds(UUID::randomUUID))) {
                return work.apply(session);
            }
        };
    }

    private <T> T within(Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery("SELECT set_config('marac.area', :area, true)")
                    .bind("area", area.toString())
                    .mapTo(String.class)
                    .one();
            return work.apply(handle);
        });
    }

    private void execute(String sql) {
        Jdbi.create(database.admin()).useHandle(handle -> handle.execute(sql));
    }
}
