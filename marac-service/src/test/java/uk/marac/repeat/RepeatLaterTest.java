package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** A repeat that is noticed after its referral was accepted, when nothing had proposed it. */
@Tag("database")
class RepeatLaterTest {

    private final City city = City.open();
    private final RepeatCases cases = new RepeatCases(city);
    private final Accepted earlier = cases.accepted(Referrals.valid());
    private final Submitted later = cases.submitted(Referrals.valid());

    @Test
    void it_is_recorded_with_a_reason_and_shows_on_its_case_and_the_agenda_and_on_no_other() {
        Referrals.accept(city, later);
        UUID meeting = ListedCases.plan(city, AgencyKind.HOUSING);
        ListedCases.list(city, meeting, new CaseId(later.caseId()));
        ListedCases.list(city, meeting, new CaseId(earlier.caseId()));

        cases.determine(later, Map.of("verdict", "REPEAT", "earlierCase", earlier.caseId(), "whatWillBeDifferent", "A"))
                .expect(422);
        assertThat(occurrence(meeting, later.caseId())).isEqualTo("NEW");
        cases.determine(later, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);

        assertThat(earlierCase(later)).isEqualTo(earlier.caseId().toString());
        assertThat(occurrence(meeting, later.caseId())).isEqualTo("REPEAT");
        assertThat(occurrence(meeting, earlier.caseId())).isEqualTo("NEW");
        assertThat(isCurrent(later)).isTrue();
    }

    @Test
    void a_determination_that_was_wrong_is_replaced_and_a_reason_is_asked_for_that_too() {
        cases.determine(later, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);
        Referrals.accept(city, later);

        cases.determine(later, Map.of("verdict", "DIFFERENT_PEOPLE")).expect(422);
        cases.determine(later, Map.of("verdict", "DIFFERENT_PEOPLE", "reason", "Two women of one name."))
                .expect(204);

        assertThat(earlierCase(later)).isNull();
        assertThat(isCurrent(later)).isTrue();
    }

    @Test
    void what_was_determined_still_stands_when_the_referral_has_been_accepted() {
        Submitted other = cases.submitted(Referrals.valid());
        cases.determine(later, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(204);
        Referrals.accept(city, later);
        Referrals.accept(city, other);

        assertThat(isCurrent(later)).isTrue();
        assertThat(view(other).hasNonNull("determination")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"REDIRECT, redirectedTo, the outreach service", "RETURN, missing, the address"})
    void a_referral_that_was_redirected_or_returned_cannot_be_determined(String decision, String field, String value) {
        Map<String, Object> screening = new HashMap<>(Map.of("decision", decision, "reason", "Too little."));
        screening.put(field, field.equals("missing") ? java.util.List.of(value) : value);
        cases.screen(later, screening).expect(204);

        cases.determine(later, RepeatCases.determination(RepeatVerdict.REPEAT, earlier))
                .expect(409);
    }

    private String occurrence(UUID meeting, UUID caseId) {
        for (JsonNode item : city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json()
                .get("items")) {
            if (item.get("caseId").textValue().equals(caseId.toString())) {
                return item.get("occurrence").textValue();
            }
        }
        return "not on the agenda";
    }

    private @org.jspecify.annotations.Nullable String earlierCase(Submitted referral) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + referral.caseId()))
                .expect(200)
                .json()
                .path("earlierCase")
                .textValue();
    }

    private boolean isCurrent(Submitted referral) {
        return view(referral).at("/determination/current").booleanValue();
    }

    private JsonNode view(Submitted referral) {
        return cases.get(referral, "/repeat-determination").expect(200).json();
    }
}
