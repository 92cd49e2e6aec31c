package uk.marac.demo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.action.ActionFilter;
import uk.marac.datareturn.FigureView;
import uk.marac.datareturn.Measure;
import uk.marac.datareturn.PeriodLength;
import uk.marac.datareturn.PeriodView;
import uk.marac.demo.content.PastArea.PastYear;
import uk.marac.meeting.MeetingState;
import uk.marac.oversight.AuditFilter;
import uk.marac.referral.ReferralState;
import uk.marac.web.Page;

/** A short past; the whole one is counted where the demonstration runs. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTest {
    private static final PastYear ASHMERE = new PastYear(8, 26, 3, 11, 41);
    private static final PastYear NORTHFOLD = new PastYear(4, 10, 1, 4, 15);
    private static final List<PastArea> SHORT = List.of(
            new PastArea("ashmere", true, List.of(ASHMERE)), new PastArea("northfold", false, List.of(NORTHFOLD)));
    private static final Page ALL = new Page(0, Page.MOST);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final DemoDays days = DemoDays.of(now);
    private MadeContent made;
    private int leftOut;

    private Path folder;

    @BeforeAll
    void make(@TempDir Path directory) throws IOException {
        folder = directory;
        made = new MadeContent(now, DemoContent.SEED);
        try (History history = open(made, "past")) {
            history.load((done, day) -> true);
            leftOut = history.leftOut();
        }
        made.wiring.sequencer.run();
    }

    @AfterAll
    void close() {
        made.close();
    }

    @Test
    void the_figures_count_what_was_planned_with_the_meeting_that_was_held() {
        assertThat(leftOut).isZero();
        assertCounted(made, "ashmere", days.held(), ASHMERE);
        assertCounted(made, "northfold", days.coming().minusDays(1), NORTHFOLD);
    }

    @Test
    void every_meeting_of_the_past_is_minuted_and_nothing_waits_for_the_next() {
        var meetings = made.wiring.meetings.list(made.as("ashmere-chair"), made.ashmere(), ALL);
        assertThat(meetings).hasSize(ASHMERE.meetings() + 2);
        assertThat(meetings.stream().filter(meeting -> meeting.state() != MeetingState.MINUTES_ISSUED))
                .singleElement()
                .satisfies(coming -> assertThat(coming.state()).isEqualTo(MeetingState.AGENDA_SENT));
        assertThat(referrals(made, ReferralState.SUBMITTED)).hasSize(3);
        assertThat(referrals(made, ReferralState.WITHDRAWN)).isNotEmpty();
        assertThat(referrals(made, ReferralState.REDIRECTED)).isNotEmpty();
        assertThat(referrals(made, ReferralState.RETURNED)).isEmpty();
    }

    @Test
    void an_entry_says_when_the_act_was_and_when_it_was_recorded() {
        var page = made.wiring.audit.page(made.as("ashmere-auditor"), made.ashmere(), AuditFilter.all(), null);
        assertThat(page.entries()).hasSize(200).allSatisfy(entry -> {
            assertThat(entry.index()).isNotNull();
            assertThat(entry.at()).isBefore(now.minus(Duration.ofDays(60)));
            assertThat(entry.recordedAt()).isAfterOrEqualTo(now);
        });
        assertThat(page.entries()).extracting(entry -> entry.at()).isSorted();
    }

    @Test
    void the_past_tells_nobody() throws SQLException {
        try (Connection connection = made.database.admin().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM marac.notice")) {
            count.next();
            assertThat(count.getInt(1)).isZero();
        }
    }

    @Test
    void a_past_that_was_killed_goes_on_where_it_was_and_nothing_is_there_twice() throws IOException {
        try (MadeContent killed = new MadeContent(now, DemoContent.SEED)) {
            int starts = 0;
            for (boolean loaded = false; !loaded; starts++) {
                try (History history = open(killed, "killed")) {
                    AtomicInteger left = new AtomicInteger(61);
                    history.load((done, day) -> left.getAndDecrement() > 0);
                    loaded = history.isLoaded();
                }
                if (!loaded) {
                    forgetLastLine(folder.resolve("killed"));
                }
            }
            assertThat(starts).isGreaterThan(8);
            assertThat(told(killed)).isEqualTo(told(made));
        }
    }

    /** What was done and not noted, as when the program is killed between the two. */
    private static void forgetLastLine(Path diary) throws IOException {
        List<String> lines = Files.readAllLines(diary);
        Files.write(diary, lines.subList(0, lines.size() - 1));
    }

    private static List<String> told(MadeContent of) {
        List<String> told = new ArrayList<>();
        for (String area : List.of("ashmere", "northfold")) {
            var coordinator = of.as(area + "-coordinator");
            var id = of.area(area);
            of.wiring
                    .referrals
                    .list(coordinator, id, null, ALL)
                    .forEach(referral -> told.add(referral.state() + " " + referral.victim()));
            of.wiring
                    .meetings
                    .list(coordinator, id, ALL)
                    .forEach(meeting -> told.add(meeting.state() + " " + meeting.startsAt()));
            of.wiring
                    .actions
                    .list(coordinator, id, new ActionFilter(null, null), ALL)
                    .forEach(action ->
                            told.add(action.fulfilment() + " " + action.dueOn() + " " + action.description()));
            of.wiring.flags.list(coordinator, id, ALL).forEach(flag -> told.add(flag.state() + " flag"));
            of.wiring
                    .incidents
                    .list(coordinator, id, null, ALL)
                    .forEach(incident -> told.add(incident.waiting() + " " + incident.occurredOn()));
        }
        return told.stream().sorted().toList();
    }

    private static List<?> referrals(MadeContent of, ReferralState state) {
        return of.wiring.referrals.list(of.as("ashmere-coordinator"), of.ashmere(), state, ALL);
    }

    private static void assertCounted(MadeContent of, String area, LocalDate last, PastYear planned) {
        PeriodView period = of.wiring
                .figures
                .figures(
                        of.as(area + "-coordinator"),
                        of.area(area),
                        last.minusYears(1).plusDays(1),
                        last,
                        PeriodLength.YEAR)
                .periods()
                .get(0);
        assertThat(counted(period, Measure.CASES_HEARD)).isEqualTo(planned.heard());
        assertThat(counted(period, Measure.REPEATS)).isEqualTo(planned.repeats());
        assertThat(counted(period, Measure.PARTNER_REFERRALS)).isEqualTo(planned.partners());
        assertThat(counted(period, Measure.CHILDREN)).isEqualTo(planned.children());
    }

    private static long counted(PeriodView period, Measure measure) {
        return period.figures().stream()
                .filter(figure -> figure.measure() == measure)
                .map(FigureView::numerator)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    private History open(MadeContent of, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.writeString(file, History.begin(now));
        }
        return History.open(file, of::on, of.areas, DemoContent.SEED, SHORT);
    }
}
