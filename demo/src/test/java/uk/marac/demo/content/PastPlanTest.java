package uk.marac.demo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.demo.content.PastArea.PastYear;
import uk.marac.demo.content.PastArea.Told;

class PastPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 23);

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "5, 2", "200, 3", "366, 4"})
    void every_year_of_every_area_comes_out_as_it_is_stated_whenever_it_is_told(int day, long seed) {
        for (PastArea area : PastArea.all()) {
            PastPlan plan = plan(area, TODAY.plusDays(day), seed);
            for (int year = 0; year < area.years().size(); year++) {
                int counted = year;
                List<PastCase> heard = plan.cases().stream()
                        .filter(PastCase::becomesCase)
                        .filter(file -> file.meeting().year() == counted)
                        .toList();
                PastYear stated = area.years().get(year);
                assertThat(heard).hasSize(stated.heard());
                assertThat(heard.stream().filter(PastCase::repeat)).hasSize(stated.repeats());
                assertThat(heard.stream().filter(file -> !file.by().equals("police")))
                        .hasSize(stated.partners());
                assertThat(heard.stream().mapToInt(PastCase::children).sum()).isEqualTo(stated.children());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_repeat_is_of_people_who_were_heard_in_the_months_before_and_every_other_is_not(long seed) {
        for (PastArea area : PastArea.all()) {
            List<PastCase> cases = plan(area, TODAY, seed).cases();
            Map<String, PastCase> byKey = cases.stream().collect(Collectors.toMap(PastCase::key, Function.identity()));
            for (PastCase file : cases) {
                PastCase earlier = byKey.get(file.earlier() == null ? "" : file.earlier());
                if (earlier == null) {
                    assertThat(file.repeat()).isFalse();
                    continue;
                }
                long days = ChronoUnit.DAYS.between(
                        earlier.meeting().day(), file.meeting().day());
                assertThat(earlier.family()).isEqualTo(file.family());
                if (file.repeat()) {
                    assertThat(days).isBetween(56L, 300L);
                } else {
                    assertThat(days).isGreaterThan(400);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void meetings_are_on_weekdays_and_each_year_of_them_lies_within_a_year(int day) {
        DemoDays days = new DemoDays(TODAY.plusDays(day));
        for (PastArea area : PastArea.all()) {
            List<PastMeeting> meetings = area.meetings(days);
            LocalDate last = area.fortnightly()
                    ? days.held()
                    : meetings.get(meetings.size() - 1).day();
            assertThat(meetings).allSatisfy(meeting -> {
                assertThat(meeting.day().getDayOfWeek().getValue()).isLessThan(6);
                assertThat(meeting.day())
                        .isAfter(last.minusYears(meeting.year() + 1L))
                        .isBeforeOrEqualTo(last.minusYears(meeting.year()));
                assertThat(meeting.day().minusDays(47)).isAfter(days.opened());
            });
            assertThat(meetings.stream().filter(meeting -> !meeting.emergency()))
                    .hasSize(area.years().stream().mapToInt(PastYear::meetings).sum() - (area.fortnightly() ? 1 : 0));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void more_repeats_than_there_are_families_cannot_be_planned(long seed) {
        PastArea area = new PastArea("ashmere", true, List.of(new PastYear(8, 24, 20, 5, 40)));
        assertThatThrownBy(() -> plan(area, TODAY, seed)).isInstanceOf(IllegalStateException.class);
    }

    private static PastPlan plan(PastArea area, LocalDate today, long seed) {
        return PastPlan.of(area, new DemoDays(today), Told.NOTHING, seed);
    }
}
