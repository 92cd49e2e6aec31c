package uk.marac.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.matching.ConfirmedLinks;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;

/** One person in two cases, once a coordinator has confirmed it; and a third case of strangers. */
@Tag("database")
class ClosedToReaderTest {

    private final City city = City.open();
    private final Accepted first = Referrals.accepted(city);
    private final Accepted second = Referrals.accepted(city);
    private final Accepted stranger = Referrals.accepted(city);
    private final UUID victim = victim(first);
    private final UUID again = victim(second);

    @Test
    void both_cases_of_the_person_are_in_it_and_that_of_strangers_is_not() {
        link();

        Report report = Report.of(city, victim);

        assertThat(report.cases())
                .containsExactlyInAnyOrder(
                        first.caseId().toString(), second.caseId().toString());
        assertThat(Report.of(city, again).cases())
                .containsExactlyInAnyOrder(
                        first.caseId().toString(), second.caseId().toString());
        assertThat(report.text()).doesNotContain(stranger.caseId().toString());
    }

    @Test
    void a_case_that_a_conflict_closes_is_not_in_it_and_it_says_the_same_of_its_limits_as_any() {
        link();
        String before = Report.of(city, victim).at("/limitedTo");
        new ListedCases(city).conflict(new CaseId(second.caseId()), Person.AUDITOR);

        Report report = Report.of(city, victim);
        assertThat(report.cases()).containsExactly(first.caseId().toString());
        assertThat(report.text()).doesNotContain(second.caseId().toString()).doesNotContain(again.toString());
        assertThat(report.at("/limitedTo")).isEqualTo(before).isEqualTo("WHAT_ITS_READER_MAY_SEE");
        city.steppedUp(Person.AUDITOR).get(Report.path(city, again)).expect(404);
    }

    @Test
    void a_staff_case_is_in_it_only_for_an_auditor_who_is_named() {
        // Marked before somebody confirmed that they are the same: else the first case would be marked with it.
        mark(city.subject(Person.COORDINATOR), city.subject(Person.CHAIR));
        link();
        assertThat(Report.of(city, victim).text())
                .contains(first.caseId().toString())
                .doesNotContain(second.caseId().toString());
        city.steppedUp(Person.AUDITOR).get(Report.path(city, again)).expect(404);

        remark(city.subject(Person.COORDINATOR), city.subject(Person.CHAIR), city.subject(Person.AUDITOR));
        assertThat(Report.of(city, victim).cases()).contains(second.caseId().toString());
        assertThat(Report.of(city, again).cases()).contains(second.caseId().toString());
    }

    @Test
    void who_watches_over_the_log_still_takes_along_the_history_of_a_staff_case() {
        mark(city.subject(Person.COORDINATOR), city.subject(Person.CHAIR));
        city.service.wiring.sequencer.run();

        city.steppedUp(Person.AUDITOR)
                .get(city.path("/audit/cases/" + second.caseId() + "/export"))
                .expect(200);
    }

    private void link() {
        ConfirmedLinks.link(city, second.caseId(), again, first.caseId(), victim);
    }

    private void mark(UUID... named) {
        city.as(Person.COORDINATOR)
                .put(staffCase(), Map.of("named", List.of(named), "reason", "Her sister works here."))
                .expect(204);
    }

    private void remark(UUID... named) {
        city.as(Person.COORDINATOR)
                .put(staffCase(), Map.of("named", List.of(named), "reason", "Her sister works here."), 1)
                .expect(204);
    }

    private String staffCase() {
        return city.path("/cases/" + second.caseId() + "/staff-case");
    }

    private UUID victim(Accepted accepted) {
        return UUID.fromString(city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + accepted.caseId()))
                .expect(200)
                .json()
                .at("/people/0/id")
                .textValue());
    }
}
