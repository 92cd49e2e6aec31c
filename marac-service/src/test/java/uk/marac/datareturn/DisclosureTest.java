package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.agency.AgencyKind;
import uk.marac.protocol.FigureTargets;

class DisclosureTest {

    @ParameterizedTest
    @CsvSource({"0,", "1,", "4,", "5, 5", "7, 5", "8, 10", "651, 650"})
    void small_numbers_are_not_shown_and_others_to_the_nearest_five(long number, @Nullable Long shown) {
        assertThat(Disclosure.ROUNDED.shown(number)).isEqualTo(shown);
        assertThat(Disclosure.EXACT.shown(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"3, 20", "3, 4"})
    void a_share_of_a_small_number_has_no_percentage(long part, long whole) {
        Figure figure = Figure.share(Measure.REPEATS, part, whole, List.of(1));

        assertThat(view(figure, Disclosure.ROUNDED).percent()).isNull();
        assertThat(view(figure, Disclosure.ROUNDED).rating()).isNull();
        assertThat(view(figure, Disclosure.EXACT).percent()).isNotNull();
    }

    /** What lies between two roundings at the end of the range would be counted half: it ends with a whole one. */
    @Test
    void the_quarter_that_runs_is_counted_for_those_alone_who_see_every_case() {
        LocalDate today = LocalDate.of(2026, 11, 26);

        assertThat(Disclosure.ROUNDED.lastDay(today)).isEqualTo("2026-09-30");
        assertThat(Disclosure.ROUNDED.lastDay(LocalDate.of(2026, 10, 1))).isEqualTo("2026-09-30");
        assertThat(Disclosure.ROUNDED.lastDay(LocalDate.of(2026, 9, 30))).isEqualTo("2026-06-30");
        assertThat(Disclosure.EXACT.lastDay(today)).isAfter(today);
    }

    @Test
    void no_number_that_is_not_shown_is_the_only_one_that_fits_what_is() {
        Map<List<Optional<Long>>, Set<List<Long>>> fitting = new HashMap<>();
        for (long known = 0; known < 58; known++) {
            for (long unknown = 0; unknown < 58; unknown++) {
                Shown shown = Shown.of(victims(known / 2, known, unknown), Disclosure.ROUNDED, null);
                fit(
                        fitting,
                        List.of(known, unknown),
                        shown.denominator(),
                        shown.unknown(),
                        Disclosure.ROUNDED.shown(known + unknown));
            }
        }

        assertThat(fitting).hasSizeGreaterThan(100);
        assertThat(onlyOnesThatFit(fitting)).isEmpty();
    }

    @Test
    void no_quarter_that_is_not_shown_follows_from_the_others_and_their_year() {
        Map<List<Optional<Long>>, Set<List<Long>>> fitting = new HashMap<>();
        for (int all = 0; all < 13 * 13 * 13 * 13; all++) {
            List<Long> quarters = List.of(all % 13L, all / 13 % 13L, all / (13 * 13) % 13L, all / (13 * 13 * 13) % 13L);
            fit(
                    fitting,
                    quarters,
                    Disclosure.ROUNDED.shown(quarters.get(0)),
                    Disclosure.ROUNDED.shown(quarters.get(1)),
                    Disclosure.ROUNDED.shown(quarters.get(2)),
                    Disclosure.ROUNDED.shown(quarters.get(3)),
                    Disclosure.ROUNDED.shown(
                            quarters.stream().mapToLong(Long::longValue).sum()));
        }

        assertThat(fitting).hasSizeGreaterThan(100);
        assertThat(onlyOnesThatFit(fitting)).isEmpty();
    }

    @Test
    void how_many_are_unknown_is_shown_beside_how_many_are_known_and_never_alone() {
        assertThat(Shown.of(victims(2, 4, 40), Disclosure.ROUNDED, null)).isEqualTo(new Shown(null, null, null));
        assertThat(Shown.of(victims(7, 24, 38), Disclosure.ROUNDED, null)).isEqualTo(new Shown(5L, 25L, 40L));
        assertThat(Shown.of(victims(2, 4, 40), Disclosure.EXACT, null)).isEqualTo(new Shown(2L, 4L, 40L));
    }

    @Test
    void kinds_of_referrer_are_not_shown_where_the_partners_are_too_few_to_be() {
        Figure police = Figure.referredBy(AgencyKind.POLICE, 38, 41, 1);

        assertThat(Shown.of(police, Disclosure.ROUNDED, null).numerator()).isNull();
        assertThat(Shown.of(police, Disclosure.ROUNDED, 10L).numerator()).isEqualTo(40);
        Figure transferred = Figure.share(Measure.CASES_TRANSFERRED_IN, 6, 41, List.of(1));
        assertThat(Shown.of(transferred, Disclosure.ROUNDED, null).numerator()).isNull();
        assertThat(Shown.of(transferred, Disclosure.ROUNDED, 10L).numerator()).isEqualTo(5);
    }

    private static void fit(
            Map<List<Optional<Long>>, Set<List<Long>>> fitting, List<Long> numbers, @Nullable Long... shown) {
        fitting.computeIfAbsent(Arrays.stream(shown).map(Optional::ofNullable).toList(), ignored -> new HashSet<>())
                .add(numbers);
    }

    /** What is shown where one of the numbers that are not can be no other. */
    private static List<List<Optional<Long>>> onlyOnesThatFit(Map<List<Optional<Long>>, Set<List<Long>>> fitting) {
        return fitting.entrySet().stream()
                .filter(fits -> IntStream.range(
                                0, fits.getValue().iterator().next().size())
                        .anyMatch(i -> fits.getKey().get(i).isEmpty()
                                && fits.getValue().stream()
                                                .map(numbers -> numbers.get(i))
                                                .distinct()
                                                .count()
                                        == 1))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Figure victims(long male, long known, long unknown) {
        return new Figure(Measure.VICTIMS_MALE, null, male, known, unknown, List.of());
    }

    private static FigureView view(Figure figure, Disclosure disclosure) {
        return FigureView.of(
                figure,
                Shown.of(figure, disclosure, null),
                new FigureTargets(40, 5, 28, 40, 40),
                disclosure == Disclosure.ROUNDED,
                true,
                null);
    }
}
