package uk.marac.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.Wiring;
import uk.marac.id.AreaId;
import uk.marac.notice.MailServer;
import uk.marac.notice.Mailer;
import uk.marac.notice.Mailing;
import uk.marac.testing.CountedStatements;
import uk.marac.testing.Installation;
import uk.marac.testing.Superuser;

/** What a pass of the jobs costs where there is nothing to do, and that it misses nothing. */
@Tag("database")
class IdlePassTest {

    private static final int VILLAGES = 12;
    /** With the town, and the installation's own. */
    private static final int AREAS = VILLAGES + 2;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** When digests are made. */
    private static final Instant NOON = LocalDate.now(LONDON)
            .plusDays(1)
            .atTime(LocalTime.NOON)
            .atZone(LONDON)
            .toInstant();

    private final Installation town = new Installation();
    private final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    private final CountedStatements counted =
            new CountedStatements(town.database, ((InstantSource) time::get).withZone(LONDON), mailing());
    private final Wiring jobs = counted.wiring;
    private final AreaId village = village(0);

    @BeforeEach
    void nothing_is_left_to_do() {
        for (int i = 1; i < VILLAGES; i++) {
            var unused = village(i);
        }
        for (int i = 0; i < 3; i++) {
            jobs.sequencer.run();
            jobs.notices.run();
        }
    }

    private AreaId village(int number) {
        return town.wiring.areas.open(town.operator(), "village-" + number, "A village", "VL");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void where_nothing_waits_a_pass_is_one_question_and_enters_no_area() {
        assertThat(counted.transactionsOf(jobs.sequencer::run)).isEqualTo(1);
        assertThat(counted.transactionsOf(jobs.matcher::run)).isEqualTo(1);
        assertThat(counted.transactionsOf(jobs.courier::run)).isEqualTo(1);
        assertThat(counted.transactionsOf(jobs.notices::run))
                .as("one about digests, one about notices")
                .isEqualTo(2);
    }

    @Test
    void a_log_with_an_entry_is_entered_and_those_beside_it_are_not() {
        town.addAgency("Housing of the town");

        assertThat(counted.transactionsOf(jobs.sequencer::run))
                .as("the question, the batch, the checkpoint")
                .isEqualTo(3);
        assertThat(town.count("SELECT count(*) FROM marac.audit_staged")).isZero();
        assertThat(counted.transactionsOf(jobs.sequencer::run))
                .as("the question, and that nothing is left")
                .isEqualTo(2);
        assertThat(counted.transactionsOf(jobs.sequencer::run)).isEqualTo(1);
    }

    @Test
    void a_log_of_which_this_instance_remembers_an_entry_is_looked_at_and_those_beside_it_are_not() {
        jobs.gate.remembered().add(village, List.of(UUID.randomUUID()));

        assertThat(counted.transactionsOf(jobs.sequencer::run)).isBetween(3, AREAS - 1);

        assertThat(jobs.sequencer.lost().count()).isOne();
    }

    @Test
    void every_log_is_looked_at_again_after_half_a_minute_and_no_more_often() {
        time.updateAndGet(then -> then.plusSeconds(19));
        assertThat(counted.transactionsOf(jobs.sequencer::run)).isEqualTo(1);

        time.updateAndGet(then -> then.plusSeconds(11));
        assertThat(counted.transactionsOf(jobs.sequencer::run)).isEqualTo(1 + AREAS);
        assertThat(counted.transactionsOf(jobs.sequencer::run)).isEqualTo(1);
    }

    @Test
    void where_there_was_nothing_to_tell_is_asked_again_after_a_quarter_of_an_hour_and_not_at_night() {
        time.updateAndGet(then -> then.plus(Duration.ofMinutes(14)));
        assertThat(counted.transactionsOf(jobs.notices::run)).isEqualTo(2);

        time.updateAndGet(then -> then.plus(Duration.ofMinutes(1)));
        assertThat(counted.transactionsOf(jobs.notices::run)).isEqualTo(2 + AREAS);

        time.updateAndGet(then -> NOON.plus(Duration.ofHours(14)));
        assertThat(counted.transactionsOf(jobs.notices::run))
                .as("about notices alone")
                .isEqualTo(1);
    }

    @Test
    void a_referral_that_is_due_is_taken_and_one_that_is_due_later_waits() {
        queue("match_pending");

        jobs.matcher.run();

        // There is no such referral: that it was tried is seen by its failing.
        assertThat(jobs.matcher.failures()).isEqualTo(1);
        assertThat(untouched("match_pending")).containsExactly(village);
    }

    @Test
    void a_transfer_that_is_due_is_taken_and_one_that_is_due_later_waits() {
        queue("transfer_pending");

        jobs.courier.run();

        assertThat(jobs.courier.failures()).isEqualTo(1);
        assertThat(untouched("transfer_pending")).containsExactly(village);
    }

    @Test
    void a_notice_that_is_due_is_taken_and_one_that_is_due_later_waits() {
        queue("notice_pending");

        jobs.notices.run();

        assertThat(jobs.notices.failures()).isEqualTo(1);
        assertThat(untouched("notice_pending")).containsExactly(village);
    }

    /** In the town from now on, in the village from a second later on. */
    private void queue(String queue) {
        town.asSuperuser("SET session_replication_role = replica; INSERT INTO marac." + queue + " VALUES ('" + town.area
                + "', gen_random_uuid(), '" + NOON + "'), ('" + village + "', gen_random_uuid(), '"
                + NOON.plusSeconds(1)
                + "')");
    }

    /** The areas in which what waited still waits for the time that it waited for. */
    private List<AreaId> untouched(String queue) {
        return Superuser.rows(
                        town.database,
                        "SELECT area_id FROM marac." + queue + " WHERE next_try_at IN ('" + NOON + "', '"
                                + NOON.plusSeconds(1) + "')")
                .stream()
                .map(row -> new AreaId((UUID) row.get(0)))
                .toList();
    }

    /** Where nobody answers, and nobody is written to. */
    private static Mailing mailing() {
        MailServer server =
                new MailServer("127.0.0.1", 1, false, null, "no-reply@partnership.example", "The partnership");
        return new Mailing(new Mailer(server, null), URI.create("https://partnership.example/sign-in"), 3);
    }
}
