package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.repeat.RepeatReason.AFTER_WINDOW;
import static uk.marac.repeat.RepeatTable.EARLIER_INCIDENT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.protocol.RepeatIncidentTest;
import uk.marac.referral.IncidentBasis;
import uk.marac.testing.City;
import uk.marac.testing.Referrals;
import uk.marac.testing.TestService;
import uk.marac.transfer.DatedTransfers;
import uk.marac.transfer.DatedTransfers.Moved;
import uk.marac.transfer.TwoAreas;

/** The table of every setting once more, for cases that came from another area; the other anchor would say otherwise. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferredInSettingsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant BEFORE_EVERY_WINDOW = Instant.parse("2050-01-05T10:00:00Z");
    private static final Instant AFTER_EVERY_DAY = Instant.parse("2075-01-05T10:00:00Z");

    private final TwoAreas areas = new TwoAreas(TestService.shared());
    private final DatedTransfers transfers = new DatedTransfers(areas);
    private final RepeatCases there = new RepeatCases(areas.to);
    private final Map<Dated, CaseId> cases = new HashMap<>();

    /** A case whose anchor lies on a day, and the event from which the area does not count where it would turn the answer round. */
    private record Dated(boolean byReferral, LocalDate anchor, Instant other) {}

    static List<RepeatTable.Setting> settings() {
        return RepeatTable.settings();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void a_case_that_came_from_another_area_is_judged_from_its_coming_or_its_hearing_here(RepeatTable.Setting setting) {
        change(setting);
        List<RepeatTable.Row> rows = RepeatTable.rows().stream()
                .filter(row -> row.setting().equals(setting))
                .toList();
        assertThat(rows).isNotEmpty();
        rows.forEach(row -> cases.computeIfAbsent(dated(row), this::make));

        List<RepeatFinding> findings =
                read(areas.to, tx -> rows.stream().map(row -> judge(tx, row)).toList());

        for (int i = 0; i < rows.size(); i++) {
            RepeatTable.Row row = rows.get(i);
            RepeatFinding finding = findings.get(i);
            assertThat(finding.why()).as(row.toString()).isEqualTo(row.why());
            assertThat(finding.anchorOn())
                    .as(row.toString())
                    .isEqualTo(row.last().anchor());
            assertThat(finding.lastDay())
                    .as(row.toString())
                    .isEqualTo(row.last().day());
            assertThat(finding.proposed()).as(row.toString()).isEqualTo(row.verdict());
        }
    }

    @Test
    void its_coming_moves_no_window_where_it_was() {
        change(new RepeatTable.Setting(RepeatAnchor.LAST_REFERRAL, RepeatIncidentTest.ANY_ABUSE, 12));
        Moved moved = transfers.accepted(referral(), noon(RepeatTable.ORDINARY));
        LocalDate on = RepeatTable.ORDINARY.plusDays(9);

        assertThat(why(areas.to, moved.to(), on)).isEqualTo(RepeatReason.WITHIN_WINDOW);
        assertThat(why(areas.from, moved.from(), on)).isEqualTo(AFTER_WINDOW);
    }

    @Test
    void until_it_is_heard_here_its_flags_are_live_from_its_coming_where_the_area_counts_from_that() {
        change(new RepeatTable.Setting(RepeatAnchor.LAST_DISCUSSION, RepeatIncidentTest.ANY_ABUSE, 6));
        Moved moved = transfers.accepted(referral(), noon(RepeatTable.ORDINARY));
        DatedTransfers.hear(areas.from, moved.from(), noon(RepeatTable.ORDINARY.minusDays(20)));

        RepeatWindow waiting = window(moved.to());
        assertThat(waiting.anchorOn()).isNull();
        assertThat(waiting.lastDay()).isEqualTo(LocalDate.of(2055, 9, 10));

        DatedTransfers.hear(areas.to, moved.to(), noon(RepeatTable.ORDINARY.plusDays(20)));
        RepeatWindow heard = window(moved.to());
        assertThat(heard.anchorOn()).isEqualTo(LocalDate.of(2055, 3, 30));
        assertThat(heard.lastDay()).isEqualTo(LocalDate.of(2055, 9, 30));
    }

    private static Dated dated(RepeatTable.Row row) {
        return new Dated(
                row.setting().anchor() != RepeatAnchor.LAST_DISCUSSION,
                row.last().anchor(),
                row.why() == AFTER_WINDOW ? AFTER_EVERY_DAY : BEFORE_EVERY_WINDOW);
    }

    private CaseId make(Dated dated) {
        Instant anchor = noon(dated.anchor());
        CaseId id = transfers
                .accepted(referral(), dated.byReferral() ? anchor : dated.other())
                .to();
        DatedTransfers.hear(areas.to, id, dated.byReferral() ? dated.other() : anchor);
        return id;
    }

    private RepeatFinding judge(Tx tx, RepeatTable.Row row) {
        return windows()
                .judge(tx, caseOf(row), row.on(), IncidentBasis.INCIDENT, row.criminal())
                .finding();
    }

    private CaseId caseOf(RepeatTable.Row row) {
        return Objects.requireNonNull(cases.get(dated(row)));
    }

    private RepeatReason why(City city, CaseId id, LocalDate on) {
        return read(city, tx -> windows().judge(tx, id, on, IncidentBasis.INCIDENT, null))
                .finding()
                .why();
    }

    private RepeatWindow window(CaseId id) {
        return read(areas.to, tx -> windows().of(tx, id));
    }

    private RepeatWindows windows() {
        return new RepeatWindows(areas.to.service.wiring.protocol);
    }

    private void change(RepeatTable.Setting setting) {
        there.change(Map.of(
                "repeatAnchor",
                setting.anchor(),
                "repeatIncidentTest",
                setting.test(),
                "repeatWindowMonths",
                setting.months()));
    }

    private static <T> T read(City city, Function<Tx, T> work) {
        return city.service.wiring.gate.read(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), work);
    }

    private static ObjectNode referral() {
        return Referrals.valid().put("incidentOn", EARLIER_INCIDENT.toString());
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(LONDON).toInstant();
    }
}
