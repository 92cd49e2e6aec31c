package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.gate.Job;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.notice.Town.Member;
import uk.marac.testing.Entries;

@Tag("database")
class GivingUpTest {

    private final Town town = new Town();
    private final Member police = town.member(Role.REPRESENTATIVE, town.installation.agency, "police@town.example");
    private final NoticeBacklog backlog =
            new NoticeBacklog(town.installation.wiring.gate, Clock.systemUTC(), UUID::randomUUID);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void after_its_last_attempt_a_notice_is_an_alarm_until_it_is_sent_after_all() {
        Member administrator = town.member(Role.ADMINISTRATOR, town.installation.agency, "administrator@town.example");
        town.circulate();
        for (int attempt = 1; attempt < PostOffice.ATTEMPTS; attempt++) {
            town.jobIn(Duration.ofHours(attempt)).run();
        }
        assertThat(health(town.jobIn(Duration.ZERO)).isHealthy()).isTrue();
        town.jobIn(Duration.ofHours(PostOffice.ATTEMPTS)).run();

        assertThat(backlog.givenUp()).isEqualTo(1);
        assertThat(backlog.waiting()).isZero();
        assertThat(health(town.jobIn(Duration.ZERO)).isHealthy()).isFalse();
        town.post.open();
        town.jobIn(Duration.ofDays(1)).run();
        assertThat(town.post.raw()).as("nobody tries it any more").isEmpty();

        assertThat(town.installation
                        .wiring
                        .noticeRetries
                        .retry(administrator.actor(), town.installation.area)
                        .retried())
                .isEqualTo(1);
        town.jobIn(Duration.ZERO).run();
        assertThat(town.post.addressees()).containsExactly(police.email());
        assertThat(health(town.jobIn(Duration.ZERO)).isHealthy()).isTrue();
    }

    @Test
    void a_notice_that_was_tampered_with_is_an_alarm_and_holds_up_no_other() {
        town.post.open();
        town.circulate();
        town.installation.asSuperuser("UPDATE marac.notice SET recipient = meeting");
        Member chair = town.member(Role.CHAIR, town.installation.agency, "chair@town.example");
        town.circulate();
        NoticeJob job = town.jobIn(Duration.ZERO);
        assertThat(health(job).isHealthy()).isTrue();

        job.run();

        assertThat(town.post.addressees()).containsExactly(chair.email(), police.email());
        assertThat(health(job).isHealthy()).isFalse();
    }

    @Test
    void without_mail_what_would_be_told_is_kept_and_health_says_that_nobody_is_told() {
        town.circulate();
        NoticeJob off = town.installation.wiring.notices;
        off.run();

        assertThat(backlog.waiting()).isEqualTo(1);
        HealthCheck.Result result = health(off);
        assertThat(result.isHealthy()).isTrue();
        assertThat(result.getMessage()).contains("no mail is configured").contains("1 notices wait");
    }

    @Test
    void every_sending_leaves_the_notifiers_entries_and_a_look_for_work_none() {
        town.post.open();
        town.jobIn(Duration.ZERO).run();
        assertThat(ofTheNotifier()).isEmpty();
        town.circulate();

        town.jobIn(Duration.ZERO).run();

        assertThat(ofTheNotifier()).containsExactlyInAnyOrder("OPEN_NOTICE", "SETTLE_NOTICE");
    }

    private HealthCheck.Result health(NoticeJob job) {
        return new NoticeHealth(job, backlog, Clock.systemUTC()).execute();
    }

    private List<String> ofTheNotifier() {
        UUID notifier = Job.NOTIFIER
                .actor(UUID.randomUUID(), Clock.systemUTC().instant())
                .id();
        return Entries.of(town.installation.database, town.installation.area).stream()
                .filter(entry -> entry.actorId().equals(notifier))
                .map(LedgerEntry::permission)
                .toList();
    }
}
