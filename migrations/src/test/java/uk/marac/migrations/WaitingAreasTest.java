package uk.marac.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;

/** What jobs are told past row security: in which areas something waits, and nothing of it. */
@ExtendWith(DatabaseExtension.class)
@Tag("database")
@Tag("versions")
class WaitingAreasTest {

    private static final UUID HERE = new UUID(1, 1);
    private static final UUID THERE = new UUID(2, 2);
    private static final UUID NOWHERE = new UUID(3, 3);
    private static final String BOTH = "'{%s, %s}'".formatted(HERE, THERE);
    private static final String RESTING = "areas_to_sequence(" + BOTH + ", '{7, 7}')";

    private final TestDatabase database;

    WaitingAreasTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void two_areas_whose_logs_rest() {
        unbound("TRUNCATE marac.area, marac.audit_staged, marac.log_head, marac.log_batch, marac.log_checkpoint,"
                + " marac.log_cosignature, marac.match_pending, marac.notice_pending, marac.transfer_pending, marac.notice_digest,"
                + " marac.canary_watch, marac.reading_alarm CASCADE");
        for (UUID area : List.of(HERE, THERE)) {
            unbound("INSERT INTO marac.area VALUES ('%1$s', '%1$s', 'An area', now())".formatted(area));
            unbound("INSERT INTO marac.log_head VALUES ('%s', 'log', 7, now())".formatted(area));
            unbound("INSERT INTO marac.log_checkpoint VALUES ('%s', 7, sha256('root'), 'note', now())".formatted(area));
        }
    }

    @Test
    void logs_that_rest_are_not_named() {
        assertThat(named("areas_unsequenced()")).isEmpty();
        assertThat(named(RESTING)).isEmpty();
    }

    @Test
    void a_log_with_an_entry_that_waits_for_its_place_is_named_and_another_is_not() {
        unbound("INSERT INTO marac.audit_staged VALUES ('%s', gen_random_uuid())".formatted(HERE));

        assertThat(named("areas_unsequenced()")).containsExactly(HERE.toString());
        assertThat(named(RESTING)).containsExactly(HERE.toString());
    }

    @Test
    void a_log_that_grew_and_is_not_signed_is_named_and_another_is_not() {
        unbound("UPDATE marac.log_head SET size = 8 WHERE area_id = '%s'".formatted(HERE));

        assertThat(named("areas_unsequenced()")).containsExactly(HERE.toString());
        assertThat(named(RESTING)).containsExactly(HERE.toString());
    }

    @Test
    void places_that_no_checkpoint_covers_are_seen_although_the_head_knows_none_of_them() {
        unbound("INSERT INTO marac.log_batch VALUES ('%s', 7, ARRAY[gen_random_uuid()], ARRAY['seqs'::bytea], now())"
                .formatted(HERE));

        assertThat(named("areas_unsequenced()")).containsExactly(HERE.toString());
    }

    @Test
    void a_log_that_was_opened_and_is_not_signed_yet_is_named() {
        unbound("UPDATE marac.log_head SET size = 0 WHERE area_id = '%s'".formatted(HERE));
        unbound("DELETE FROM marac.log_checkpoint WHERE area_id = '%s'".formatted(HERE));

        assertThat(named("areas_unsequenced()")).containsExactly(HERE.toString());
    }

    @Test
    void a_log_rests_at_the_size_that_was_seen_and_at_no_other() {
        unbound("UPDATE marac.log_head SET size = 8 WHERE area_id = '%s'".formatted(HERE));
        unbound("INSERT INTO marac.log_checkpoint VALUES ('%s', 8, sha256('root'), 'note', now())".formatted(HERE));

        assertThat(named(RESTING)).containsExactly(HERE.toString());
        assertThat(named("areas_to_sequence(" + BOTH + ", '{8, 7}')")).isEmpty();
        assertThat(named("areas_to_sequence(" + BOTH + ", '{8}')")).containsExactly(THERE.toString());
        assertThat(named("areas_to_sequence('{}', '{}')")).containsExactly(HERE.toString(), THERE.toString());
    }

    @Test
    void an_area_without_a_log_never_rests() {
        unbound("DELETE FROM marac.log_head WHERE area_id = '%s'".formatted(HERE));

        assertThat(named(RESTING)).containsExactly(HERE.toString());
    }

    @Test
    void a_log_is_to_be_cosigned_until_each_key_signed_its_newest_checkpoint_under_its_name() {
        String both = "areas_to_cosign('{w1+01, w2+02}')";
        String signed = "INSERT INTO marac.log_cosignature VALUES ('%s', '%s', %d, '%s', 'line', now())";
        unbound(signed.formatted(HERE, "log", 7, "w1+01"));
        assertThat(named(both)).containsExactly(HERE.toString(), THERE.toString());

        unbound(signed.formatted(HERE, "log", 7, "w2+02"));
        unbound(signed.formatted(THERE, "log", 6, "w1+01"));
        unbound(signed.formatted(THERE, "another", 7, "w1+01"));
        assertThat(named(both)).containsExactly(THERE.toString());
        assertThat(named("areas_to_cosign('{w1+01}')")).containsExactly(THERE.toString());
        assertThat(named("areas_to_cosign('{}')")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"match_pending, areas_to_match", "notice_pending, areas_to_notify", "transfer_pending, areas_to_carry"})
    void what_is_due_names_its_area_once_and_what_is_due_later_does_not(String queue, String function) {
        String insert = "INSERT INTO marac." + queue + " VALUES ('%s', gen_random_uuid(), '2030-06-01 %s Z')";
        unbound(insert.formatted(HERE, "12:00:00"));
        unbound(insert.formatted(HERE, "11:00:00"));
        unbound(insert.formatted(THERE, "12:00:00.000001"));
        unbound(insert.formatted(NOWHERE, "11:00:00"));

        assertThat(named(function + "('2030-06-01 10:59:59 Z')")).isEmpty();
        assertThat(named(function + "('2030-06-01 12:00 Z')")).containsExactly(HERE.toString());
        assertThat(named(function + "('2030-06-01 12:01 Z')")).containsExactly(HERE.toString(), THERE.toString());
    }

    @Test
    void a_log_is_looked_through_until_all_of_it_was_and_again_where_another_follows_it() {
        unbound("UPDATE marac.log_head SET size = 8 WHERE area_id = '%s'".formatted(HERE));
        unbound("UPDATE marac.log_head SET size = 0 WHERE area_id = '%s'".formatted(THERE));
        assertThat(named("areas_to_watch()")).containsExactly(HERE.toString());

        unbound("INSERT INTO marac.canary_watch VALUES ('%s', 0, 8)".formatted(HERE));
        unbound("INSERT INTO marac.canary_watch VALUES ('%s', 0, 8)".formatted(THERE));
        assertThat(named("areas_to_watch()")).containsExactly(THERE.toString());

        unbound("UPDATE marac.canary_watch SET generation = 1 WHERE area_id = '%s'".formatted(HERE));
        assertThat(named("areas_to_watch()"))
                .as("the same size of another log")
                .containsExactly(HERE.toString(), THERE.toString());
    }

    @Test
    void an_alarm_names_its_area_until_it_is_acknowledged() {
        String alarm = "INSERT INTO marac.reading_alarm VALUES ('%s', gen_random_uuid(), 1, '%s', now(),"
                + " decode(repeat('00', 116), 'hex'), '', '', '', '')";
        unbound(alarm.formatted(HERE, "WAITING"));
        unbound(alarm.formatted(HERE, "WAITING"));
        unbound(alarm.formatted(THERE, "ACKNOWLEDGED"));

        assertThat(named("areas_alarmed()")).containsExactly(HERE.toString());
    }

    @Test
    void a_digest_is_to_be_made_until_it_was_made_that_day_and_while_it_is_nobodys_turn() {
        String digest = "areas_to_digest('2030-06-01', '2030-06-01 12:00 Z')";
        assertThat(named(digest)).containsExactly(HERE.toString(), THERE.toString());

        unbound("INSERT INTO marac.notice_digest VALUES ('%s', '2030-06-01', '2030-06-01 08:15 Z')".formatted(HERE));
        assertThat(named(digest)).containsExactly(THERE.toString());
        assertThat(named("areas_to_digest('2030-06-02', '2030-06-02 12:00 Z')"))
                .containsExactly(HERE.toString(), THERE.toString());

        unbound("INSERT INTO marac.notice_digest VALUES ('%s', NULL, '2030-06-01 12:15 Z')".formatted(THERE));
        assertThat(named(digest)).isEmpty();
        assertThat(named("areas_to_digest('2030-06-01', '2030-06-01 12:15 Z')")).containsExactly(THERE.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "areas_unsequenced()",
                "areas_to_sequence('{}', '{}')",
                "areas_to_cosign('{}')",
                "areas_to_match(now())",
                "areas_to_notify(now())",
                "areas_to_digest(current_date, now())",
                "areas_to_carry(now())",
                "areas_to_watch()",
                "areas_alarmed()"
            })
    void the_service_may_ask_and_another_role_may_not(String call) {
        String stranger = "CREATE ROLE marac_stranger; GRANT USAGE ON SCHEMA marac TO marac_stranger;"
                + " SET LOCAL ROLE marac_stranger; SELECT marac.";
        Sql.refused(database.admin(), "42501", stranger + call);
        Sql.run(database.service(), "SELECT marac." + call);
    }

    @Test
    void what_may_be_asked_past_row_security_is_this_list_and_answers_with_ids_of_areas() {
        assertThat(Sql.strings(
                        database.admin(),
                        "SELECT format('%s %s', proname, pg_get_function_result(oid)) FROM pg_proc"
                                + " WHERE pronamespace = 'marac'::regnamespace AND prosecdef AND provolatile = 's'"))
                .containsExactlyInAnyOrder(
                        "areas_unsequenced SETOF uuid",
                        "areas_to_sequence SETOF uuid",
                        "areas_to_cosign SETOF uuid",
                        "areas_to_match SETOF uuid",
                        "areas_to_notify SETOF uuid",
                        "areas_to_digest SETOF uuid",
                        "areas_to_carry SETOF uuid",
                        "areas_to_watch SETOF uuid",
                        "areas_alarmed SETOF uuid");
        assertThat(Sql.strings(
                        database.admin(),
                        "SELECT proname FROM pg_proc WHERE pronamespace = 'marac'::regnamespace AND prosecdef"
                                + " AND provolatile <> 's'"))
                .containsExactly("close_log");
        assertThat(Sql.strings(
                        database.admin(),
                        "SELECT DISTINCT grantee::regrole FROM pg_proc CROSS JOIN LATERAL aclexplode(proacl)"
                                + " WHERE pronamespace = 'marac'::regnamespace AND prosecdef"))
                .containsExactlyInAnyOrder("marac_owner", "marac_service");
    }

    @Test
    void who_asks_reads_no_row_of_another_area_by_it() {
        for (UUID area : List.of(HERE, THERE)) {
            unbound("INSERT INTO marac.match_pending VALUES ('%s', gen_random_uuid(), now())".formatted(area));
        }
        String rows = "SELECT area_id FROM marac.match_pending";
        String asked = "SELECT marac.areas_to_match(now() + interval '1 hour'); ";

        assertThat(Sql.in(HERE, database.service(), asked)).hasSize(2);
        assertThat(Sql.in(HERE, database.service(), asked + rows)).containsExactly(HERE.toString());
        assertThat(Sql.strings(database.service(), asked + rows)).isEmpty();
    }

    private List<String> named(String call) {
        return Sql.strings(database.service(), "SELECT * FROM marac." + call + " ORDER BY 1");
    }

    /** As a superuser, whom no key to another table stops either. */
    private void unbound(String sql) {
        Sql.run(database.admin(), "SET LOCAL session_replication_role = replica; " + sql);
    }
}
