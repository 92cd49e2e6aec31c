package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.protocol.RepeatIncidentTest;
import uk.marac.referral.IncidentBasis;

class RepeatRuleTest {

    private static final String REFERRED = "2023-03-10T09:00:00Z";
    private static final LocalDate EARLIER_INCIDENT = LocalDate.of(2023, 3, 1);

    @ParameterizedTest(name = "{0}: incident {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "the day before the anniversary,    12, LAST_REFERRAL,   2023-03-10T09:00:00Z, 2024-03-09, REPEAT, WITHIN_WINDOW",
                "the anniversary itself,            12, LAST_REFERRAL,   2023-03-10T09:00:00Z, 2024-03-10, REPEAT, WITHIN_WINDOW",
                "the day after the anniversary,     12, LAST_REFERRAL,   2023-03-10T09:00:00Z, 2024-03-11, NEW,    AFTER_WINDOW",
                "a shorter window,                   6, LAST_REFERRAL,   2023-03-10T09:00:00Z, 2023-09-11, NEW,    AFTER_WINDOW",
                "its last day,                       6, LAST_REFERRAL,   2023-03-10T09:00:00Z, 2023-09-10, REPEAT, WITHIN_WINDOW",
                "from 29 February to 28 February,   12, LAST_REFERRAL,   2024-02-29T09:00:00Z, 2025-02-28, REPEAT, WITHIN_WINDOW",
                "and not to 1 March,                12, LAST_REFERRAL,   2024-02-29T09:00:00Z, 2025-03-01, NEW,    AFTER_WINDOW",
                "from 28 February over a leap year, 12, LAST_REFERRAL,   2023-02-28T09:00:00Z, 2024-02-29, NEW,    AFTER_WINDOW",
                "late at night in summer is the next day in London, 12, LAST_REFERRAL, 2023-07-01T23:30:00Z, 2024-07-02, REPEAT, WITHIN_WINDOW",
                "late at night in winter is not,    12, LAST_REFERRAL,   2023-12-01T23:30:00Z, 2024-12-02, NEW,    AFTER_WINDOW",
                "before the referral but after its incident, 12, LAST_REFERRAL, 2023-03-10T09:00:00Z, 2023-03-05, REPEAT, WITHIN_WINDOW",
                "the same day or incident,          12, LAST_REFERRAL,   2023-03-10T09:00:00Z, 2023-03-01, -,      PERHAPS_A_FURTHER_INCIDENT",
                "the day before it,                 12, LAST_REFERRAL,   2023-03-10T09:00:00Z, 2023-02-28, NEW,    NOT_A_FURTHER_INCIDENT",
                "an older incident told late,       12, LAST_REFERRAL,   2023-03-10T09:00:00Z, 2022-12-24, NEW,    NOT_A_FURTHER_INCIDENT",
                "the first day after it,            12, LAST_REFERRAL,   2023-03-10T09:00:00Z, 2023-03-02, REPEAT, WITHIN_WINDOW",
                "no accepted referral,              12, LAST_REFERRAL,   -,                    2023-06-01, -,      NO_ANCHOR",
                "any though none was accepted,      12, LAST_REFERRAL_ANY, 2023-03-10T09:00:00Z, 2024-03-10, REPEAT, WITHIN_WINDOW",
                "and the day after,                 12, LAST_REFERRAL_ANY, 2023-03-10T09:00:00Z, 2024-03-11, NEW,    AFTER_WINDOW",
                "from the meeting to its anniversary, 12, LAST_DISCUSSION, 2023-04-20T09:00:00Z, 2024-04-20, REPEAT, WITHIN_WINDOW",
                "from the meeting and the day after, 12, LAST_DISCUSSION, 2023-04-20T09:00:00Z, 2024-04-21, NEW,    AFTER_WINDOW",
                "not yet heard,                     12, LAST_DISCUSSION, -,                    2023-06-01, -,      NO_ANCHOR"
            })
    void the_incident_decides(
            String what,
            int months,
            RepeatAnchor anchor,
            Instant from,
            LocalDate on,
            RepeatVerdict verdict,
            RepeatReason why) {
        Instant never = Instant.parse("2019-01-01T00:00:00Z");
        // Another anchor is always there and would give another answer.
        EarlierEvents earlier = new EarlierEvents(
                from != null && from.isBefore(Instant.parse("2023-03-01T00:00:00Z"))
                        ? LocalDate.of(2023, 2, 1)
                        : EARLIER_INCIDENT,
                IncidentBasis.INCIDENT,
                anchor == RepeatAnchor.LAST_REFERRAL_ANY ? from : Instant.parse(REFERRED),
                switch (anchor) {
                    case LAST_REFERRAL -> from;
                    case LAST_REFERRAL_ANY -> null;
                    case LAST_DISCUSSION -> Instant.parse(REFERRED);
                },
                anchor == RepeatAnchor.LAST_DISCUSSION ? from : never);

        RepeatFinding finding = new RepeatRule(months, anchor, RepeatIncidentTest.ANY_ABUSE)
                .apply(new Incident(on, IncidentBasis.INCIDENT, null), earlier);

        assertThat(finding.proposed()).isEqualTo(verdict);
        assertThat(finding.why()).isEqualTo(why);
        assertThat(finding.anchor()).isEqualTo(anchor);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ANY_ABUSE,      -,     REPEAT, WITHIN_WINDOW",
                "ANY_ABUSE,      false, REPEAT, WITHIN_WINDOW",
                "CRIMINAL_TYPES, true,  REPEAT, WITHIN_WINDOW",
                "CRIMINAL_TYPES, false, NEW,    NOT_OF_CRIMINAL_TYPE",
                "CRIMINAL_TYPES, -,     -,      CRIMINAL_TYPE_NOT_STATED"
            })
    void the_incident_test_of_the_protocol_decides(
            RepeatIncidentTest test, Boolean criminal, RepeatVerdict verdict, RepeatReason why) {
        RepeatFinding finding = new RepeatRule(12, RepeatAnchor.LAST_REFERRAL, test)
                .apply(
                        new Incident(LocalDate.of(2023, 6, 1), IncidentBasis.INCIDENT, criminal),
                        new EarlierEvents(
                                EARLIER_INCIDENT,
                                IncidentBasis.INCIDENT,
                                Instant.parse(REFERRED),
                                Instant.parse(REFERRED),
                                null));

        assertThat(finding.proposed()).isEqualTo(verdict);
        assertThat(finding.why()).isEqualTo(why);
    }

    @ParameterizedTest(name = "{0} on {1} after {2} of 2023-03-01")
    @CsvSource(
            nullValues = "-",
            value = {
                "INCIDENT,   2023-03-01, INCIDENT,   -,      PERHAPS_A_FURTHER_INCIDENT",
                "DISCLOSURE, 2023-03-01, INCIDENT,   -,      PERHAPS_A_FURTHER_INCIDENT",
                "INCIDENT,   2023-03-01, DISCLOSURE, -,      PERHAPS_A_FURTHER_INCIDENT",
                "INCIDENT,   2023-02-28, INCIDENT,   NEW,    NOT_A_FURTHER_INCIDENT",
                "INCIDENT,   2023-02-28, DISCLOSURE, -,      PERHAPS_A_FURTHER_INCIDENT",
                "DISCLOSURE, 2023-02-28, INCIDENT,   -,      PERHAPS_A_FURTHER_INCIDENT",
                "DISCLOSURE, 2023-02-28, DISCLOSURE, -,      PERHAPS_A_FURTHER_INCIDENT",
                "INCIDENT,   2023-03-02, INCIDENT,   REPEAT, WITHIN_WINDOW",
                "DISCLOSURE, 2023-03-02, DISCLOSURE, REPEAT, WITHIN_WINDOW",
                "DISCLOSURE, 2024-03-11, DISCLOSURE, NEW,    AFTER_WINDOW"
            })
    void dates_do_not_tell_incidents_of_one_day_apart_nor_what_was_only_disclosed(
            IncidentBasis basis, LocalDate on, IncidentBasis earlierBasis, RepeatVerdict verdict, RepeatReason why) {
        RepeatFinding finding = new RepeatRule(12, RepeatAnchor.LAST_REFERRAL, RepeatIncidentTest.ANY_ABUSE)
                .apply(
                        new Incident(on, basis, null),
                        new EarlierEvents(
                                EARLIER_INCIDENT,
                                earlierBasis,
                                Instant.parse(REFERRED),
                                Instant.parse(REFERRED),
                                null));

        assertThat(finding.proposed()).isEqualTo(verdict);
        assertThat(finding.why()).isEqualTo(why);
    }

    @Test
    void the_finding_says_from_what_day_to_what_day_the_window_runs() {
        RepeatFinding finding = new RepeatRule(12, RepeatAnchor.LAST_REFERRAL, RepeatIncidentTest.ANY_ABUSE)
                .apply(
                        new Incident(LocalDate.of(2023, 6, 1), IncidentBasis.INCIDENT, null),
                        new EarlierEvents(
                                EARLIER_INCIDENT,
                                IncidentBasis.INCIDENT,
                                Instant.parse(REFERRED),
                                Instant.parse(REFERRED),
                                null));

        assertThat(finding.anchorOn()).isEqualTo(LocalDate.of(2023, 3, 10));
        assertThat(finding.lastDay()).isEqualTo(LocalDate.of(2024, 3, 10));
    }
}
