package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void no_number_that_is_not_shown_is_the_only_one_that_fits_what_is() {
        Map<List<Optional<Long>>, Set<List<Long>>> fitting = new HashMap<>();
        for (long known = 0; known < 60; known++) {
            for (long unknown = 0; unknown < 60; unknown++) {
                Shown shown = Shown.of(victims(known / 2, known, unknown), Disclosure.ROUNDED, null);
                Long all = Disclosure.ROUNDED.shown(known + unknown);
                fitting.computeIfAbsent(
                                List.of(
                                        Optional.ofNullable(shown.denominator()),
                                        Optional.ofNullable(shown.unknown()),
                                        Optional.ofNullable(all)),
                                ignored -> new HashSet<>())
                        .add(List.of(known, unknown));
            }
        }

        assertThat(fitting).hasSizeGreaterThan(100).allSatisfy((shown, pairs) -> {
            for (int i = 0; i < 2; i++) {
                int part = i;
                assertThat(shown.get(i).isPresent()
                                || pairs.stream()
                                                .map(pair -> pair.get(part))
                                                .distinct()
                                                .count()
                                        > 1)
                        .as("%s of %s", shown, pairs)
                        .isTrue();
            }
        });
    }

    @Test
    void how_many_are_unknown_is_shown_beside_how_many_are_known_and_never_alone() {
        assertThat(Shown.of(victims(2, 4, 40), Disclosure.ROUNDED, null)).isEqualTo(new Shown(null, null, null));
        assertThat(Shown.of(victims(7, 24, 38), Disclosure.ROUNDED, null)).isEqualTo(new Shown(5L, 25L, 40L));
        assertThat(Shown.of(victims(2, 4, 40), Disclosure.EXACT, null)).isEqualTo(new Shown(2L, 4L, 40L));
    }

    @Test
    void kinds_of_referrer_are_not_shown_where_the_partners_are_too_few_to_be() {
        Figure police = Figure.referredBy(AgencyKind.POLICE, 38, 41);

        assertThat(Shown.of(police, Disclosure.ROUNDED, null).numerator()).isNull();
        assertThat(Shown.of(police, Disclosure.ROUNDED, 10L).numerator()).isEqualTo(40);
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
