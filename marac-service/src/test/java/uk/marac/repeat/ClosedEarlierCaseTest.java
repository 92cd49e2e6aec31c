package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.casefile.CaseAct;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** A case that was closed is found as the earlier case of a repeat as one that was not. */
@Tag("database")
class ClosedEarlierCaseTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);

    @Test
    void a_repeat_of_a_closed_case_is_proposed_and_goes_on_in_a_file_of_its_own() {
        Accepted earlier = cases.accepted(RepeatCases.referral(30));
        close(earlier);
        Submitted next = cases.submitted(RepeatCases.referral(2));

        JsonNode view = cases.get(next, "/repeat-determination").expect(200).json();
        assertThat(view.get("proposed").textValue()).isEqualTo("REPEAT");
        assertThat(view.at("/earlierCases/0/state").textValue()).isEqualTo("CLOSED");
        cases.determine(next, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);
        cases.accept(next).expect(204);

        assertThat(cases.file(next).get("earlierCase").textValue())
                .isEqualTo(earlier.caseId().toString());
        assertThat(cases.file(next).get("state").textValue()).isEqualTo("OPEN");
        assertThat(city.as(Person.COORDINATOR)
                        .get(city.path("/cases/" + earlier.caseId()))
                        .json()
                        .get("state")
                        .textValue())
                .isEqualTo("CLOSED");
    }

    /** Heard and closed, without the meeting that it takes. */
    private void close(Accepted accepted) {
        CaseId id = new CaseId(accepted.caseId());
        var unused = city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    CaseRow row = tx.rows(CaseRow.class).withId(id).find().orElseThrow();
                    long version = tx.update(row.after(CaseAct.HEAR));
                    CaseRow heard = tx.rows(CaseRow.class).withId(id).find().orElseThrow();
                    assertThat(heard.version()).isEqualTo(version);
                    return tx.update(heard.after(CaseAct.CLOSE));
                });
    }
}
