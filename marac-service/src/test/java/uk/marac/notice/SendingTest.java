package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyRequest;
import uk.marac.agency.MemberRequest;
import uk.marac.gate.Actor;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.notice.Town.Member;

@Tag("database")
class SendingTest {

    private final Town town = new Town();
    private final Member police = town.member(Role.REPRESENTATIVE, town.installation.agency, "police@town.example");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void an_agenda_is_told_to_those_of_the_meeting_once_each_and_to_nobody_else() {
        town.post.open();
        AgencyId health = town.installation.addAgency("Health of the town");
        town.member(Role.REPRESENTATIVE, health, "health@town.example");
        town.member(Role.AUDITOR, town.installation.agency, "auditor@town.example");
        town.member(Role.CHAIR, town.installation.agency, "chair@town.example");
        elsewhere();

        town.circulate();
        town.jobIn(Duration.ZERO).run();
        town.jobIn(Duration.ofHours(1)).run();

        assertThat(town.post.addressees()).containsExactly("chair@town.example", police.email());
        assertThat(town.count(NoticeState.SENT)).isEqualTo(2);
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_notice_and_one_that_is_done_does() {
        MeetingId meeting = town.closedMeeting();
        assertThatThrownBy(() -> leave(meeting, true)).hasMessage("the act fails");
        assertThat(town.installation.count("SELECT count(*) FROM marac.notice")).isZero();
        assertThat(town.installation.count("SELECT count(*) FROM marac.notice_pending"))
                .isZero();

        leave(meeting, false);
        assertThat(town.count(NoticeState.WAITING)).isEqualTo(1);
        assertThat(town.installation.count("SELECT count(*) FROM marac.notice_pending"))
                .isEqualTo(1);
    }

    @Test
    void what_a_server_that_was_down_did_not_take_is_sent_once_when_it_is_up() {
        town.circulate();
        town.jobIn(Duration.ZERO).run();
        assertThat(town.count(NoticeState.WAITING)).isEqualTo(1);
        town.post.open();

        town.jobIn(Duration.ofSeconds(20)).run();
        assertThat(town.post.raw()).as("its pause is not over").isEmpty();
        town.jobIn(Duration.ofMinutes(2)).run();
        town.jobIn(Duration.ofHours(2)).run();

        assertThat(town.post.addressees()).containsExactly(police.email());
    }

    @Test
    void who_has_left_since_is_told_nothing_and_who_stays_is() {
        town.post.open();
        Member leaver = town.member(Role.IDVA, town.installation.agency, "leaver@town.example");
        Member administrator = town.member(Role.ADMINISTRATOR, town.installation.agency, "administrator@town.example");
        town.circulate();
        town.installation.wiring.members.end(administrator.actor(), town.installation.area, leaver.id(), 1);

        town.jobIn(Duration.ZERO).run();

        assertThat(town.post.addressees()).containsExactly(police.email());
        assertThat(town.count(NoticeState.DROPPED)).isEqualTo(1);
    }

    @Test
    void instances_that_send_at_once_send_each_notice_once() {
        town.post.open();
        for (int i = 0; i < 8; i++) {
            town.member(Role.REPRESENTATIVE, town.installation.agency, "member" + i + "@town.example");
        }
        town.circulate();
        List<NoticeJob> jobs =
                IntStream.range(0, 3).mapToObj(i -> town.jobIn(Duration.ZERO)).toList();

        jobs.parallelStream().forEach(NoticeJob::run);

        assertThat(town.post.addressees()).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void what_an_instance_took_and_never_sent_is_sent_by_another_once_its_lease_is_over() {
        town.post.open();
        town.circulate();
        Actor dead = Job.NOTIFIER.actor(UUID.randomUUID(), Clock.systemUTC().instant());
        assertThat(town.installation.wiring.gate.write(
                        dead, Permission.TAKE_NOTICES, Target.area(town.installation.area), new NoticeQueue()::take))
                .isPresent();

        town.jobIn(NoticeQueue.LEASE.minusMinutes(1)).run();
        assertThat(town.post.raw()).isEmpty();
        town.jobIn(NoticeQueue.LEASE.plusMinutes(1)).run();
        assertThat(town.post.addressees()).containsExactly(police.email());
    }

    @Test
    void what_waited_for_more_than_a_week_is_not_sent_as_if_it_were_new() {
        town.post.open();
        town.circulate();

        town.jobIn(Duration.ofDays(8)).run();

        assertThat(town.post.raw()).isEmpty();
        assertThat(town.count(NoticeState.GIVEN_UP)).isEqualTo(1);
    }

    private void leave(MeetingId meeting, boolean fails) {
        town.installation.wiring.gate.write(
                town.coordinator.actor(),
                Permission.CIRCULATE_AGENDA,
                Target.of(town.installation.area, meeting),
                tx -> {
                    new Outbox()
                            .tell(
                                    tx,
                                    NoticeKind.AGENDA_CIRCULATED,
                                    meeting,
                                    Recipients.atMeeting(tx, List.of(town.installation.agency)));
                    if (fails) {
                        throw new IllegalStateException("the act fails");
                    }
                    return true;
                });
    }

    /** Another area, with a member who is there what the representative is here. */
    private void elsewhere() {
        var wiring = town.installation.wiring;
        Actor operator = town.installation.operator();
        AreaId area = wiring.areas.open(operator, "elsewhere", "Elsewhere", "EL");
        AgencyId agency = new AgencyId(wiring.agencies.add(
                operator, area, new AgencyRequest(uk.marac.agency.AgencyKind.POLICE, "Police elsewhere"), null));
        var unused = wiring.members.appoint(
                operator,
                area,
                new MemberRequest(
                        UUID.randomUUID(), agency, Role.REPRESENTATIVE, false, "Somebody", "police@elsewhere.example"),
                null);
    }
}
