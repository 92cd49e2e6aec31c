package uk.marac.repeat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** A constable is appointed who is called like the man of a case of the police; then the police refer the couple again. */
@Tag("database")
class ImposedConflictTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);
    private final Submitted first = submitted(30);
    private final Accepted earlier = Referrals.accept(city, first);
    private final UUID constable =
            city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "PC Henryk Wójcik");
    private final UUID colleague = city.subject(Person.POLICE);
    private final Submitted neighbour = Referrals.submitted(city, Person.POLICE, Referrals.valid());
    private final Submitted again = submitted(2);

    @ParameterizedTest(name = "answered before it is determined: {0}")
    @ValueSource(booleans = {true, false})
    void a_conflict_that_a_coordinator_finds_closes_the_earlier_case_too_and_no_others(boolean before) {
        cases.sees(constable, first, 200);
        if (before) {
            answer("CONFLICT");
        }
        determine(RepeatVerdict.REPEAT);
        if (!before) {
            cases.sees(constable, first, 200);
            answer("CONFLICT");
        }

        cases.sees(constable, first, 404);
        cases.sees(constable, again, 404);
        cases.sees(colleague, first, 200);
        cases.sees(colleague, again, 200);
        cases.sees(constable, neighbour, 200);
    }

    @Test
    void it_leaves_a_case_of_different_people_open() {
        answer("CONFLICT");
        determine(RepeatVerdict.DIFFERENT_PEOPLE);

        cases.sees(constable, first, 200);
        cases.sees(constable, again, 404);
    }

    @Test
    void one_who_is_somebody_else_loses_neither_case() {
        determine(RepeatVerdict.REPEAT);
        answer("DISMISSED");

        cases.sees(constable, first, 200);
        cases.sees(constable, again, 200);
    }

    @ParameterizedTest
    @EnumSource(RepeatVerdict.class)
    void one_that_is_declared_in_the_new_case_before_it_is_determined_goes_back_with_the_people(RepeatVerdict verdict) {
        cases.declareConflict(colleague, again.caseId());
        cases.sees(colleague, first, 200);

        determine(verdict);

        cases.sees(colleague, first, verdict == RepeatVerdict.DIFFERENT_PEOPLE ? 200 : 404);
        cases.sees(constable, first, 200);
        cases.sees(colleague, neighbour, 200);
    }

    @Test
    void who_was_told_nothing_keeps_what_their_agency_refers_until_somebody_determines_it() {
        answer(first, constable, "CONFLICT");

        Submitted third = submitted(1);

        cases.sees(constable, first, 404);
        cases.sees(constable, third, 200);
        cases.determine(third, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);
        cases.sees(constable, third, 404);
        cases.sees(colleague, third, 200);
    }

    @Test
    void one_who_declared_it_themself_and_one_who_would_read_it_by_another_role_do_not() {
        UUID coordinator = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "Henryk Wójcik");
        answer(first, coordinator, "CONFLICT");
        UUID knowing = city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "A sergeant");
        cases.declareConflict(knowing, first.caseId());

        Submitted third = submitted(1);

        cases.sees(coordinator, third, 404);
        cases.sees(knowing, third, 404);
        cases.sees(constable, third, 200);
    }

    @Test
    void who_is_called_like_who_harms_is_kept_from_another_victims_case_and_who_is_called_like_the_victim_is_not() {
        UUID harming = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "Henryk Wójcik");
        UUID victim = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "Bogusława Wójcik");
        answer(first, harming, "CONFLICT");
        answer(first, victim, "CONFLICT");

        Submitted other = Referrals.submitted(city, Person.POLICE, RepeatCases.anotherVictim());

        cases.sees(harming, other, 404);
        cases.sees(victim, other, 200);
        cases.sees(city.subject(Person.COORDINATOR), other, 200);
    }

    private Submitted submitted(int daysAgo) {
        return Referrals.submitted(city, Person.POLICE, RepeatCases.referral(daysAgo));
    }

    private void determine(RepeatVerdict verdict) {
        cases.determine(again, RepeatCases.determination(verdict, earlier)).expect(204);
    }

    private void answer(String decision) {
        answer(again, constable, decision);
    }

    private void answer(Submitted referral, UUID subject, String decision) {
        String path = city.path("/referrals/" + referral.referral() + "/resemblances");
        JsonNode all = city.as(Person.COORDINATOR).get(path).expect(200).json();
        int at = all.findValuesAsText("subject").indexOf(subject.toString());
        JsonNode found = all.get(at);
        city.as(Person.COORDINATOR)
                .post(
                        path,
                        Map.of(
                                "subject",
                                subject,
                                "agency",
                                found.get("agency").textValue(),
                                "name",
                                found.get("name").textValue(),
                                "person",
                                found.get("person").textValue(),
                                "decision",
                                decision,
                                "reason",
                                "Asked his sergeant."))
                .expect(201);
    }
}
