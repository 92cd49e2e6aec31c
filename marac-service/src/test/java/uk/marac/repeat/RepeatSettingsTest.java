package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.repeat.RepeatReason.AFTER_WINDOW;
import static uk.marac.repeat.RepeatTable.EARLIER_INCIDENT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.referral.IncidentBasis;

/** Every setting of the repeat rule with every other, on the days on which it turns. */
class RepeatSettingsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static List<RepeatTable.Row> rows() {
        return RepeatTable.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_day_decides_and_then_what_the_area_asks_of_an_incident(RepeatTable.Row row) {
        RepeatAnchor anchor = row.setting().anchor();
        Instant at = row.last().anchor().atTime(12, 0).atZone(LONDON).toInstant();
        // The events that the area does not count from lie where they would turn the answer round.
        Instant other = row.why() == AFTER_WINDOW
                ? row.on().atTime(12, 0).atZone(LONDON).toInstant()
                : at.minusSeconds(999_999_999);

        RepeatFinding finding = new RepeatRule(
                        row.setting().months(), anchor, row.setting().test())
                .apply(
                        new Incident(row.on(), IncidentBasis.INCIDENT, row.criminal()),
                        new EarlierEvents(
                                EARLIER_INCIDENT,
                                IncidentBasis.INCIDENT,
                                anchor == RepeatAnchor.LAST_REFERRAL_ANY ? at : other,
                                anchor == RepeatAnchor.LAST_REFERRAL ? at : other,
                                anchor == RepeatAnchor.LAST_DISCUSSION ? at : other));

        assertThat(finding.why()).isEqualTo(row.why());
        assertThat(finding.lastDay()).isEqualTo(row.last().day());
        assertThat(finding.proposed()).isEqualTo(row.verdict());
    }
}
