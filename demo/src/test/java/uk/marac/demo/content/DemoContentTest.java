package uk.marac.demo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.marac.action.ActionFilter;
import uk.marac.action.ActionView;
import uk.marac.action.Fulfilment;
import uk.marac.agenda.AgendaView;
import uk.marac.demo.DemoPerson;
import uk.marac.gate.Actor;
import uk.marac.gate.Refused;
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingState;
import uk.marac.meeting.MeetingView;
import uk.marac.oversight.AuditFilter;
import uk.marac.referral.ReferralState;
import uk.marac.referral.ReferralSummary;
import uk.marac.web.Page;

@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoContentTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private MadeContent made;

    @BeforeAll
    void make() {
        made = new MadeContent(now, DemoContent.SEED);
    }

    @AfterAll
    void close() {
        made.close();
    }

    @Test
    void everybody_on_the_list_is_who_it_says_in_their_own_area_only() {
        assertThat(made.areas).containsOnlyKeys("ashmere", "northfold");
        for (DemoPerson person : DemoPerson.all()) {
            AreaId own = made.area(person.area());
            AreaId other = made.area(person.area().equals("ashmere") ? "northfold" : "ashmere");
            if (person.role().equals("FORMER_MEMBER") || person.role().equals("OBSERVER")) {
                assertThatThrownBy(() -> made.wiring.agencies.list(made.as(person.username()), own))
                        .isInstanceOf(Refused.class);
            } else {
                assertThat(made.wiring.agencies.list(made.as(person.username()), own))
                        .as(person.username())
                        .hasSize(8);
            }
            assertThatThrownBy(() -> made.wiring.agencies.list(made.as(person.username()), other))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void one_meeting_was_held_and_minuted_and_one_comes_with_its_agenda_out() {
        assertThat(held().startsAt()).isBefore(now);
        assertThat(Duration.between(now, coming().startsAt()).toDays()).isBetween(7L, 12L);
        assertThat(agenda(held()).items())
                .extracting(AgendaView.Item::outcome)
                .containsOnly(ListingOutcome.HEARD, ListingOutcome.DEFERRED)
                .hasSize(7);
        assertThat(made.wiring.minutes.list(made.as("ashmere-housing"), made.ashmere(), held().id()))
                .hasSize(1);
        assertThat(made.wiring.minutes.list(made.as("ashmere-housing"), made.ashmere(), coming().id()))
                .isEmpty();
    }

    @Test
    void what_was_put_off_stands_at_the_head_of_the_next_agenda() {
        AgendaView.Item first = agenda(coming()).items().get(0);
        List<AgendaView.Item> deferred = agenda(held()).items().stream()
                .filter(item -> item.outcome() == ListingOutcome.DEFERRED)
                .toList();
        assertThat(deferred).extracting(AgendaView.Item::caseId).containsExactly(first.caseId());
        assertThat(first.reason().value()).contains("carried over");
    }

    @Test
    void the_repeat_was_found_though_it_was_written_without_accents_and_nothing_else_was() {
        assertThat(agenda(coming()).items())
                .filteredOn(item -> item.occurrence() == AgendaView.Occurrence.REPEAT)
                .singleElement()
                .satisfies(item ->
                        assertThat(item.people().get(0).surname().value()).isEqualTo("Wisniewska Clarke"));
        var northfold = made.as("northfold-coordinator");
        for (ReferralSummary referral :
                made.wiring.referrals.list(northfold, made.area("northfold"), null, new Page(0, Page.MOST))) {
            var matches = made.wiring.matches.view(northfold, made.area("northfold"), referral.id());
            assertThat(matches.searched()).isTrue();
            assertThat(matches.proposals())
                    .as("the same people, in another area")
                    .isEmpty();
        }
    }

    @Test
    void three_referrals_wait_and_one_of_them_raises_an_alert_about_the_perpetrator() {
        var coordinator = made.as("ashmere-coordinator");
        List<ReferralSummary> waiting = made.wiring.referrals.list(
                coordinator, made.ashmere(), ReferralState.SUBMITTED, new Page(0, Page.MOST));
        assertThat(waiting).hasSize(3);
        assertThat(waiting)
                .filteredOn(referral -> !made.wiring
                        .matches
                        .view(coordinator, made.ashmere(), referral.id())
                        .alerts()
                        .isEmpty())
                .singleElement()
                .satisfies(referral -> assertThat(referral.victim()).contains("Bevan"));
    }

    @Test
    void actions_are_of_several_agencies_and_in_every_stage() {
        List<ActionView> actions = made.wiring.actions.list(
                made.as("ashmere-chair"), made.ashmere(), new ActionFilter(null, null), new Page(0, Page.MOST));
        assertThat(actions).extracting(ActionView::ownerAgency).satisfies(owners -> assertThat(
                        owners.stream().distinct().count())
                .isEqualTo(6));
        assertThat(actions)
                .extracting(ActionView::fulfilment)
                .contains(Fulfilment.DONE, Fulfilment.NOT_POSSIBLE, Fulfilment.OUTSTANDING);
        assertThat(actions).filteredOn(ActionView::overdue).isNotEmpty();
        assertThat(actions)
                .filteredOn(action -> action.fulfilment() == Fulfilment.OUTSTANDING && !action.overdue())
                .isNotEmpty();
        assertThat(actions)
                .filteredOn(action -> action.fulfilment() == Fulfilment.DONE)
                .allSatisfy(action -> assertThat(action.evidence()).isNotBlank());
    }

    @Test
    void a_restricted_line_is_seen_by_those_it_is_for_and_by_nobody_else() {
        ListingId first = agenda(held()).items().stream()
                .filter(item -> item.people().get(0).surname().value().startsWith("Wiśniewska"))
                .findFirst()
                .map(AgendaView.Item::listing)
                .orElseThrow();
        assertThat(research("ashmere-chair", first)).contains("false number plate");
        assertThat(research("ashmere-housing", first)).contains("Two arrests").doesNotContain("false number plate");
    }

    @Test
    void the_log_has_every_act_in_its_place_and_time_never_goes_back() {
        var auditor = made.as("ashmere-auditor");
        var page = made.wiring.audit.page(auditor, made.ashmere(), AuditFilter.all(), null);
        assertThat(page.entries()).hasSize(200).allSatisfy(entry -> assertThat(entry.index())
                .isNotNull());
        assertThat(page.entries().get(0).at()).isBefore(Instant.now().minus(Duration.ofDays(70)));
        assertThat(page.entries()).extracting(entry -> entry.index()).isSorted();
        assertThat(made.wiring.audit.checkpoint(auditor, made.ashmere())).contains("demo.invalid/ashmere");
    }

    @Test
    void one_seed_tells_one_story_with_ids_and_keys_of_its_own_each_time() {
        try (MadeContent again = new MadeContent(now, DemoContent.SEED)) {
            assertThat(told(again)).hasSize(15).isEqualTo(told(made));
            assertThat(again.ashmere()).isNotEqualTo(made.ashmere());
            assertThat(keys(again)).isNotEqualTo(keys(made));
        }
    }

    /** What referrals say, without ids. */
    private static List<String> told(MadeContent made) {
        Actor coordinator = made.as("ashmere-coordinator");
        return made.wiring.referrals.list(coordinator, made.ashmere(), null, new Page(0, Page.MOST)).stream()
                .map(ReferralSummary::id)
                .map(id -> made.wiring.referrals.view(coordinator, made.ashmere(), id))
                .map(view -> view.submittedAt() + " " + view.incidentOn() + " "
                        + Objects.requireNonNull(view.safeContact()).phone() + " " + view.narrative())
                .toList();
    }

    private static String keys(MadeContent made) {
        return made.wiring.audit.verifierKeys(made.as("ashmere-auditor"), made.ashmere());
    }

    private String research(String who, ListingId listing) {
        return made.wiring.research.view(made.as(who), made.ashmere(), listing).view().agencies().stream()
                .flatMap(agency -> agency.lines().stream())
                .map(line -> line.text().value())
                .collect(Collectors.joining("; "));
    }

    private MeetingView held() {
        return meeting(MeetingState.MINUTES_ISSUED);
    }

    private MeetingView coming() {
        return meeting(MeetingState.AGENDA_SENT);
    }

    private MeetingView meeting(MeetingState state) {
        return made.wiring.meetings.list(made.as("ashmere-chair"), made.ashmere(), new Page(0, Page.MOST)).stream()
                .filter(meeting -> meeting.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private AgendaView agenda(MeetingView meeting) {
        return made.wiring
                .agendas
                .view(made.as("ashmere-chair"), made.ashmere(), meeting.id())
                .view();
    }
}
