package uk.marac.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.gate.Actor;
import uk.marac.id.CaseId;
import uk.marac.id.FlagId;
import uk.marac.id.IncidentId;
import uk.marac.id.ReferralId;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.referral.IncidentBasis;
import uk.marac.referral.ReferralState;
import uk.marac.repeat.RepeatReason;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.web.ProblemException;

/** A flagged case of January whose people are referred again: the window is that of the last referral, not of the first. */
@Tag("database")
class FlagAgainTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant REFERRED = Instant.parse("2055-01-10T09:00:00Z");
    private static final Instant HEARD = Instant.parse("2055-01-20T09:00:00Z");
    private static final Instant AGAIN = Instant.parse("2055-11-05T09:00:00Z");
    private static final Instant HEARD_AGAIN = Instant.parse("2055-11-20T09:00:00Z");
    private static final LocalDate OWN_LAST_DAY = LocalDate.of(2056, 1, 10);

    private final City city = City.open();
    private final DatedCases cases = new DatedCases(city);
    private final FlagId flag = cases.flagged(REFERRED, HEARD);
    private final FlagId neighbour = cases.flagged(REFERRED, HEARD);

    @ParameterizedTest(name = "by {0} on {1}")
    @CsvSource({
        "LAST_REFERRAL,   2056-11-05, 2055-01-10, 2056-11-05, LIVE",
        "LAST_REFERRAL,   2056-11-06, 2055-01-10, 2056-11-05, LAPSED",
        "LAST_DISCUSSION, 2056-11-20, 2055-01-20, 2056-11-20, LIVE",
        "LAST_DISCUSSION, 2056-11-21, 2055-01-20, 2056-11-20, LAPSED"
    })
    void it_lives_by_the_last_of_them_and_tells_no_more_than_its_last_day(
            RepeatAnchor anchor, LocalDate today, LocalDate anchorOn, LocalDate lastDay, FlagState state) {
        anchored(anchor);
        cases.repeated(caseOf(flag), ReferralState.ACCEPTED, AGAIN, HEARD_AGAIN);

        FlagView view = view(flag, today);
        assertThat(view.state()).isEqualTo(state);
        assertThat(view.window().lastDay()).isEqualTo(lastDay);
        assertThat(view.window().anchorOn()).isEqualTo(anchorOn);
        assertThat(view.parties()).hasSize(state == FlagState.LIVE ? 1 : 0);
        assertThat(view(neighbour, today).state()).isEqualTo(FlagState.LAPSED);
        assertThat(view(neighbour, today).window().lastDay()).isEqualTo(anchorOn.plusMonths(12));
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {"REDIRECTED", "WITHDRAWN", "SUBMITTED"})
    void a_referral_that_was_not_accepted_makes_it_no_longer(ReferralState state) {
        cases.repeated(caseOf(flag), state, AGAIN, HEARD_AGAIN);
        cases.repeated(caseOf(neighbour), ReferralState.ACCEPTED, AGAIN, HEARD_AGAIN);

        assertThat(view(flag, OWN_LAST_DAY).window().lastDay()).isEqualTo(OWN_LAST_DAY);
        assertThat(view(neighbour, OWN_LAST_DAY).window().lastDay()).isEqualTo(LocalDate.of(2056, 11, 5));
    }

    @Test
    void a_repeat_of_a_repeat_counts_and_so_does_another_repeat_of_the_same_earlier_case() {
        CaseId again = cases.repeated(caseOf(flag), ReferralState.ACCEPTED, AGAIN, HEARD_AGAIN);
        Instant later = Instant.parse("2056-06-01T09:00:00Z");
        cases.repeated(again, ReferralState.ACCEPTED, later, later);
        Instant latest = Instant.parse("2056-08-01T09:00:00Z");
        cases.repeated(caseOf(flag), ReferralState.ACCEPTED, latest, latest);

        assertThat(view(flag, OWN_LAST_DAY).window().lastDay()).isEqualTo(LocalDate.of(2057, 8, 1));
        assertThat(view(neighbour, OWN_LAST_DAY).window().lastDay()).isEqualTo(OWN_LAST_DAY);
    }

    @Test
    void an_incident_within_the_longer_window_is_proposed_as_a_repeat() {
        cases.repeated(caseOf(flag), ReferralState.ACCEPTED, AGAIN, HEARD_AGAIN);
        LocalDate day = LocalDate.of(2056, 6, 1);

        IncidentView told = incident(flag, day);
        assertThat(told.proposal()).isEqualTo(IncidentProposal.REPEAT_PROPOSED);
        assertThat(told.why()).isEqualTo(RepeatReason.WITHIN_WINDOW);
        assertThat(told.anchorOn()).isEqualTo(LocalDate.of(2055, 1, 10));
        assertThat(told.lastDay()).isEqualTo(LocalDate.of(2056, 11, 5));
        assertThat(incident(neighbour, day).why()).isEqualTo(RepeatReason.AFTER_WINDOW);
    }

    @Test
    void
            an_incident_is_linked_without_a_reason_to_a_referral_of_the_same_people_that_was_sent_since_and_to_no_older_one() {
        ReferralId referral =
                cases.referralOf(cases.repeated(caseOf(flag), ReferralState.SUBMITTED, AGAIN, HEARD_AGAIN));
        LocalDate day = LocalDate.of(2055, 12, 1);
        var incidents = city.service.wiring(clock(day)).incidents;
        IncidentView later = incident(flag, LocalDate.of(2055, 11, 6), day);
        IncidentView before = incident(flag, LocalDate.of(2055, 11, 5), day);
        Actor coordinator = actor(Person.COORDINATOR, day);

        assertThatThrownBy(() -> incidents.answer(
                        coordinator, city.area, later.id(), 1, new IncidentAnswerRequest(referral, null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors().get(0).field()).isEqualTo("reason"));
        assertThat(incidents.answer(coordinator, city.area, before.id(), 1, new IncidentAnswerRequest(referral, null)))
                .isEqualTo(2);
    }

    private IncidentView incident(FlagId against, LocalDate day) {
        return incident(against, day, day);
    }

    private IncidentView incident(FlagId against, LocalDate on, LocalDate day) {
        var incidents = city.service.wiring(clock(day)).incidents;
        UUID id = incidents.log(
                housing(day),
                city.area,
                against,
                new IncidentRequest(
                        on, IncidentBasis.INCIDENT, null, Set.of(IncidentKind.THREATS), "He rang again", "the warden"),
                null);
        return incidents.view(housing(day), city.area, new IncidentId(id));
    }

    private CaseId caseOf(FlagId id) {
        return view(id, OWN_LAST_DAY).caseId();
    }

    private FlagView view(FlagId id, LocalDate day) {
        return city.service.wiring(clock(day)).flags.view(housing(day), city.area, id);
    }

    private void anchored(RepeatAnchor anchor) {
        var administrator = city.steppedUp(Person.ADMINISTRATOR);
        var read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode settings = (ObjectNode) read.json().get("settings");
        administrator
                .post(city.path("/protocol"), settings.put("repeatAnchor", anchor.name()), read.version())
                .expect(201);
    }

    private Actor housing(LocalDate day) {
        return actor(Person.HOUSING, day);
    }

    private Actor actor(Person person, LocalDate day) {
        return Actor.person(
                city.subject(person),
                UUID.randomUUID(),
                2,
                day.atTime(LocalTime.NOON).atZone(LONDON).toInstant());
    }

    private static Clock clock(LocalDate day) {
        return Clock.fixed(day.atTime(LocalTime.NOON).atZone(LONDON).toInstant(), ZoneOffset.UTC);
    }
}
