package uk.marac.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.gate.Actor;
import uk.marac.id.FlagId;
import uk.marac.id.IncidentId;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.referral.IncidentBasis;
import uk.marac.repeat.RepeatReason;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.web.Page;

/** Until when a flag is live, by every anchor and by windows from the shortest to the longest; the other anchor would say otherwise. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagWindowTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant LONG_AGO = Instant.parse("2055-01-05T10:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2068-01-05T10:00:00Z");

    private static final Page ALL = new Page(0, Page.MOST);

    private final City city = City.open();
    private final DatedCases cases = new DatedCases(city);
    private int protocol = 1;

    @ParameterizedTest(name = "{0}: {1} months from {2} of {3}, on {4}")
    @CsvSource({
        "the day of the anchor,           12, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2055-03-10, 2056-03-10, LIVE",
        "the day before the anniversary,  12, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2056-03-09, 2056-03-10, LIVE",
        "the anniversary,                 12, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2056-03-10, 2056-03-10, LIVE",
        "the day after the anniversary,   12, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2056-03-11, 2056-03-10, LAPSED",
        "to 28 February,                  12, LAST_REFERRAL,   2056-02-29T09:00:00Z, 2057-02-28, 2057-02-28, LIVE",
        "and not to 1 March,              12, LAST_REFERRAL,   2056-02-29T09:00:00Z, 2057-03-01, 2057-02-28, LAPSED",
        "over a leap day,                 12, LAST_REFERRAL,   2055-02-28T09:00:00Z, 2056-02-28, 2056-02-28, LIVE",
        "and not on it,                   12, LAST_REFERRAL,   2055-02-28T09:00:00Z, 2056-02-29, 2056-02-28, LAPSED",
        "from leap day to leap day,       48, LAST_REFERRAL,   2056-02-29T09:00:00Z, 2060-02-29, 2060-02-29, LIVE",
        "and not longer,                  48, LAST_REFERRAL,   2056-02-29T09:00:00Z, 2060-03-01, 2060-02-29, LAPSED",
        "next day in London in summer,    12, LAST_REFERRAL,   2055-07-01T23:30:00Z, 2056-07-02, 2056-07-02, LIVE",
        "the same day in winter,          12, LAST_REFERRAL,   2055-12-01T23:30:00Z, 2056-12-02, 2056-12-01, LAPSED",
        "the shortest window,              1, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2055-04-10, 2055-04-10, LIVE",
        "when it has run out,              1, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2055-04-11, 2055-04-10, LAPSED",
        "into a shorter month,             1, LAST_REFERRAL,   2055-01-31T09:00:00Z, 2055-03-01, 2055-02-28, LAPSED",
        "half a year,                      6, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2055-09-10, 2055-09-10, LIVE",
        "and a day,                        6, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2055-09-11, 2055-09-10, LAPSED",
        "the longest window,              60, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2060-03-10, 2060-03-10, LIVE",
        "when that has run out,           60, LAST_REFERRAL,   2055-03-10T09:00:00Z, 2060-03-11, 2060-03-10, LAPSED",
        "any referral on the anniversary, 12, LAST_REFERRAL_ANY, 2055-03-10T09:00:00Z, 2056-03-10, 2056-03-10, LIVE",
        "and the day after,               12, LAST_REFERRAL_ANY, 2055-03-10T09:00:00Z, 2056-03-11, 2056-03-10, LAPSED",
        "the day of the meeting,          12, LAST_DISCUSSION, 2055-04-20T09:00:00Z, 2055-04-20, 2056-04-20, LIVE",
        "the anniversary of the meeting,  12, LAST_DISCUSSION, 2055-04-20T09:00:00Z, 2056-04-20, 2056-04-20, LIVE",
        "the day after that,              12, LAST_DISCUSSION, 2055-04-20T09:00:00Z, 2056-04-21, 2056-04-20, LAPSED",
        "a meeting on 29 February,        12, LAST_DISCUSSION, 2056-02-29T09:00:00Z, 2057-02-28, 2057-02-28, LIVE",
        "and no day longer,               12, LAST_DISCUSSION, 2056-02-29T09:00:00Z, 2057-03-01, 2057-02-28, LAPSED",
        "a month from the meeting,         1, LAST_DISCUSSION, 2055-04-20T09:00:00Z, 2055-05-20, 2055-05-20, LIVE",
        "and a day more,                   1, LAST_DISCUSSION, 2055-04-20T09:00:00Z, 2055-05-21, 2055-05-20, LAPSED",
        "half a year from the meeting,     6, LAST_DISCUSSION, 2055-04-20T09:00:00Z, 2055-10-20, 2055-10-20, LIVE",
        "and one day,                      6, LAST_DISCUSSION, 2055-04-20T09:00:00Z, 2055-10-21, 2055-10-20, LAPSED",
        "five years from the meeting,     60, LAST_DISCUSSION, 2055-04-20T09:00:00Z, 2060-04-20, 2060-04-20, LIVE",
        "and not for ever,                60, LAST_DISCUSSION, 2055-04-20T09:00:00Z, 2060-04-21, 2060-04-20, LAPSED"
    })
    void anchor_and_window_of_the_protocol_decide(
            String what,
            int months,
            RepeatAnchor anchor,
            Instant from,
            LocalDate today,
            LocalDate lastDay,
            FlagState state) {
        boolean byReferral = anchor != RepeatAnchor.LAST_DISCUSSION;
        // The other anchor lies where it would make a lapsed flag live, or a live one lapsed.
        Instant other = state == FlagState.LAPSED ? FAR_AHEAD : LONG_AGO.minusSeconds(200_000_000);
        FlagId flag = cases.flagged(byReferral ? from : other, byReferral ? other : from);
        change(months, anchor);

        for (LocalTime time : List.of(LocalTime.MIDNIGHT, LocalTime.MAX)) {
            FlagView view = view(flag, today, time);
            assertThat(view.state()).as(what).isEqualTo(state);
            assertThat(view.window().lastDay()).isEqualTo(lastDay);
            assertThat(view.window().anchor()).isEqualTo(anchor);
            assertThat(view.window().anchorOn()).isEqualTo(LocalDate.ofInstant(from, LONDON));
            assertThat(view.window().protocol()).isEqualTo(protocol);
            assertThat(view.parties()).hasSize(state == FlagState.LIVE ? 1 : 0);
        }
    }

    @Test
    void a_change_of_the_protocol_revives_what_had_lapsed_and_lapses_what_was_live() {
        FlagId flag = cases.flagged(Instant.parse("2055-03-10T09:00:00Z"), Instant.parse("2055-04-20T09:00:00Z"));
        LocalDate day = LocalDate.of(2055, 9, 20);

        change(6, RepeatAnchor.LAST_REFERRAL);
        assertThat(view(flag, day, LocalTime.NOON).state()).isEqualTo(FlagState.LAPSED);
        change(6, RepeatAnchor.LAST_DISCUSSION);
        assertThat(view(flag, day, LocalTime.NOON).state()).isEqualTo(FlagState.LIVE);
        change(4, RepeatAnchor.LAST_DISCUSSION);
        assertThat(view(flag, day, LocalTime.NOON).state()).isEqualTo(FlagState.LAPSED);
    }

    @Test
    void a_flag_that_was_taken_off_is_not_live_and_shows_nobody_while_its_neighbour_does() {
        Instant referred = Instant.parse("2055-03-10T09:00:00Z");
        FlagId removed = cases.flagged(referred, referred);
        FlagId neighbour = cases.flagged(referred, referred);
        change(12, RepeatAnchor.LAST_REFERRAL);
        LocalDate day = LocalDate.of(2055, 6, 1);
        var flags = city.service.wiring(clock(day, LocalTime.NOON)).flags;
        var unused = flags.remove(housing(day), city.area, removed, 1, new RemovalRequest("She has moved away"));

        assertThat(view(removed, day, LocalTime.NOON)).satisfies(view -> {
            assertThat(view.state()).isEqualTo(FlagState.REMOVED);
            assertThat(view.parties()).isEmpty();
        });
        assertThat(view(neighbour, day, LocalTime.NOON).parties())
                .extracting(FlaggedPerson::surname)
                .containsExactly(DatedCases.SURNAME);
    }

    @ParameterizedTest(name = "an incident on {0} that is logged on {1}")
    @CsvSource({
        "2056-03-10, 2056-03-10, REPEAT_PROPOSED,     WITHIN_WINDOW",
        "2056-03-10, 2056-09-01, REPEAT_PROPOSED,     WITHIN_WINDOW",
        "2056-03-11, 2056-03-11, NEW_REFERRAL_NEEDED, AFTER_WINDOW",
        "2055-03-01, 2055-06-01, REPEAT_PROPOSED,     WITHIN_WINDOW",
        "2055-02-28, 2055-06-01, REPEAT_PROPOSED,     PERHAPS_A_FURTHER_INCIDENT",
        "2055-02-27, 2055-06-01, NEW_REFERRAL_NEEDED, NOT_A_FURTHER_INCIDENT"
    })
    void the_day_of_the_incident_decides_whether_a_repeat_is_proposed(
            LocalDate on, LocalDate logged, IncidentProposal proposal, RepeatReason why) {
        FlagId flag = cases.flagged(Instant.parse("2055-03-10T09:00:00Z"), FAR_AHEAD);
        change(12, RepeatAnchor.LAST_REFERRAL);
        var wiring = city.service.wiring(clock(logged, LocalTime.NOON));

        UUID id = wiring.incidents.log(
                housing(logged),
                city.area,
                flag,
                new IncidentRequest(
                        on, IncidentBasis.INCIDENT, null, Set.of(IncidentKind.THREATS), "He rang again", "the warden"),
                null);
        IncidentView view = wiring.incidents.view(housing(logged), city.area, new IncidentId(id));

        assertThat(view.proposal()).isEqualTo(proposal);
        assertThat(view.why()).isEqualTo(why);
        assertThat(view.anchor()).isEqualTo(RepeatAnchor.LAST_REFERRAL);
        assertThat(view.anchorOn()).isEqualTo(LocalDate.of(2055, 3, 10));
        assertThat(view.lastDay()).isEqualTo(LocalDate.of(2056, 3, 10));
        assertThat(view.protocol()).isEqualTo(protocol);
    }

    @Test
    void the_month_holds_what_lapses_in_it_and_not_what_lapses_the_day_before_or_after() {
        City town = City.open();
        DatedCases there = new DatedCases(town);
        FlagId before = there.flagged(Instant.parse("2055-03-31T09:00:00Z"), FAR_AHEAD);
        FlagId last = there.flagged(Instant.parse("2055-04-30T09:00:00Z"), FAR_AHEAD);
        FlagId first = there.flagged(Instant.parse("2055-04-01T09:00:00Z"), FAR_AHEAD);
        FlagId after = there.flagged(Instant.parse("2055-05-01T09:00:00Z"), FAR_AHEAD);
        LocalDate march = LocalDate.of(2056, 3, 31);
        var flags = town.service.wiring(clock(march, LocalTime.MAX)).flags;
        Actor coordinator = actor(town, Person.COORDINATOR, march);

        for (Actor reader : List.of(coordinator, actor(town, Person.HOUSING, march))) {
            assertThat(flags.lapsing(reader, town.area, null, ALL))
                    .extracting(FlagView::id)
                    .containsExactly(first, last);
        }
        assertThat(flags.lapsing(actor(town, Person.POLICE, march), town.area, null, ALL))
                .isEmpty();
        assertThat(flags.lapsing(coordinator, town.area, YearMonth.of(2056, 4), ALL))
                .extracting(FlagView::id)
                .containsExactly(first, last);
        assertThat(flags.lapsing(coordinator, town.area, YearMonth.of(2056, 3), ALL))
                .extracting(FlagView::id)
                .containsExactly(before);
        assertThat(flags.lapsing(coordinator, town.area, YearMonth.of(2056, 5), ALL))
                .extracting(FlagView::id)
                .containsExactly(after);
        assertThat(flags.lapsing(coordinator, town.area, YearMonth.of(2056, 6), ALL))
                .isEmpty();
    }

    private FlagView view(FlagId flag, LocalDate day, LocalTime time) {
        return city.service.wiring(clock(day, time)).flags.view(housing(day), city.area, flag);
    }

    private void change(int months, RepeatAnchor anchor) {
        OperatingProtocol usual = OperatingProtocol.usual("CT");
        var unused = city.service.wiring.protocol.change(
                city.service.operator(),
                city.area,
                new OperatingProtocol(
                        months,
                        anchor,
                        usual.repeatIncidentTest(),
                        usual.visibleHighRiskScore(),
                        usual.slotMinutes(),
                        usual.meetingMinutes(),
                        usual.referralCutOffDays(),
                        usual.circulationDays(),
                        usual.breakGlassHours(),
                        usual.caseNumberPrefix(),
                        usual.deathReviewLabel(),
                        usual.actionMonths(),
                        usual.figureTargets(),
                        usual.actionKinds(),
                        usual.steeringAfterDays(),
                        usual.steeringAfterMeetings(),
                        usual.meetingKinds(),
                        usual.emailDomains(),
                        usual.riskInstruments(),
                        usual.equalitySchemes(),
                        usual.draftDays(),
                        usual.adultWomen(),
                        usual.meetingCycle()),
                protocol);
        protocol++;
    }

    private Actor housing(LocalDate day) {
        return actor(city, Person.HOUSING, day);
    }

    private static Actor actor(City city, Person person, LocalDate day) {
        return Actor.person(
                city.subject(person),
                UUID.randomUUID(),
                2,
                day.atTime(LocalTime.NOON).atZone(LONDON).toInstant());
    }

    private static Clock clock(LocalDate day, LocalTime time) {
        return Clock.fixed(day.atTime(time).atZone(LONDON).toInstant(), ZoneOffset.UTC);
    }
}
