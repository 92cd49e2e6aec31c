package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.repeat.RepeatReason.AFTER_WINDOW;
import static uk.marac.repeat.RepeatReason.CRIMINAL_TYPE_NOT_STATED;
import static uk.marac.repeat.RepeatReason.NOT_OF_CRIMINAL_TYPE;
import static uk.marac.repeat.RepeatReason.PERHAPS_A_FURTHER_INCIDENT;
import static uk.marac.repeat.RepeatReason.WITHIN_WINDOW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.protocol.RepeatIncidentTest;
import uk.marac.referral.IncidentBasis;

/** Every setting of the repeat rule with every other, on the days on which it turns. */
class RepeatSettingsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate ORDINARY = LocalDate.of(2023, 3, 10);
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate EARLIER_INCIDENT = LocalDate.of(2023, 1, 2);

    private record Last(LocalDate anchor, int months, LocalDate day) {}

    /** By the calendar, not by the code: the last day of windows from the shortest to the longest. */
    private static final List<Last> LAST_DAYS = List.of(
            new Last(ORDINARY, 1, LocalDate.of(2023, 4, 10)),
            new Last(ORDINARY, 6, LocalDate.of(2023, 9, 10)),
            new Last(ORDINARY, 12, LocalDate.of(2024, 3, 10)),
            new Last(ORDINARY, 24, LocalDate.of(2025, 3, 10)),
            new Last(ORDINARY, 60, LocalDate.of(2028, 3, 10)),
            new Last(LEAP_DAY, 1, LocalDate.of(2024, 3, 29)),
            new Last(LEAP_DAY, 6, LocalDate.of(2024, 8, 29)),
            new Last(LEAP_DAY, 12, LocalDate.of(2025, 2, 28)),
            new Last(LEAP_DAY, 24, LocalDate.of(2026, 2, 28)),
            new Last(LEAP_DAY, 48, LocalDate.of(2028, 2, 29)));

    static List<Arguments> days() {
        List<Arguments> all = new ArrayList<>();
        for (RepeatAnchor anchor : RepeatAnchor.values()) {
            for (RepeatIncidentTest test : RepeatIncidentTest.values()) {
                for (Last last : LAST_DAYS) {
                    for (Boolean criminal : new Boolean[] {true, false, null}) {
                        RepeatReason within = within(test, criminal);
                        all.add(Arguments.of(anchor, test, last, criminal, last.anchor(), within));
                        all.add(Arguments.of(
                                anchor, test, last, criminal, last.day().minusDays(1), within));
                        all.add(Arguments.of(anchor, test, last, criminal, last.day(), within));
                        all.add(Arguments.of(
                                anchor, test, last, criminal, last.day().plusDays(1), AFTER_WINDOW));
                        all.add(Arguments.of(
                                anchor, test, last, criminal, last.day().plusYears(9), AFTER_WINDOW));
                        all.add(Arguments.of(
                                anchor, test, last, criminal, EARLIER_INCIDENT, PERHAPS_A_FURTHER_INCIDENT));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, criminal {3}, on {4}: {5}")
    @MethodSource("days")
    void the_day_decides_and_then_what_the_area_asks_of_an_incident(
            RepeatAnchor anchor,
            RepeatIncidentTest test,
            Last last,
            @Nullable Boolean criminal,
            LocalDate on,
            RepeatReason why) {
        Instant at = last.anchor().atTime(12, 0).atZone(LONDON).toInstant();
        // The events that the area does not count from lie where they would turn the answer round.
        Instant other =
                why == AFTER_WINDOW ? on.atTime(12, 0).atZone(LONDON).toInstant() : at.minusSeconds(999_999_999);

        RepeatFinding finding = new RepeatRule(last.months(), anchor, test)
                .apply(
                        new Incident(on, IncidentBasis.INCIDENT, criminal),
                        new EarlierEvents(
                                EARLIER_INCIDENT,
                                IncidentBasis.INCIDENT,
                                anchor == RepeatAnchor.LAST_REFERRAL_ANY ? at : other,
                                anchor == RepeatAnchor.LAST_REFERRAL ? at : other,
                                anchor == RepeatAnchor.LAST_DISCUSSION ? at : other));

        assertThat(finding.why()).isEqualTo(why);
        assertThat(finding.lastDay()).isEqualTo(last.day());
        assertThat(finding.proposed())
                .isEqualTo(
                        switch (why) {
                            case WITHIN_WINDOW -> RepeatVerdict.REPEAT;
                            case AFTER_WINDOW, NOT_OF_CRIMINAL_TYPE -> RepeatVerdict.NEW;
                            default -> null;
                        });
    }

    private static RepeatReason within(RepeatIncidentTest test, @Nullable Boolean criminal) {
        if (test == RepeatIncidentTest.ANY_ABUSE) {
            return WITHIN_WINDOW;
        }
        return criminal == null ? CRIMINAL_TYPE_NOT_STATED : criminal ? WITHIN_WINDOW : NOT_OF_CRIMINAL_TYPE;
    }
}
