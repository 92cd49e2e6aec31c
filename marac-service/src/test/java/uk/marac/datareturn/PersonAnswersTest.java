package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.equality.CountedGroups;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonDetails;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

class PersonAnswersTest {

    private static final CountedGroups GROUPS = new CountedGroups(List.of());

    @ParameterizedTest
    @CsvSource({
        "2010-02-11, 2026-02-10, NO",
        "2010-02-10, 2026-02-10, YES",
        "2008-02-11, 2026-02-10, YES",
        "2008-02-10, 2026-02-10, NO",
        "2008-02-29, 2026-02-28, YES",
        "2008-02-29, 2026-03-01, NO",
        "2008-02-29, 2024-02-28, NO",
        "2008-02-29, 2024-02-29, YES",
        ", 2026-02-10, UNKNOWN"
    })
    void a_victim_counts_as_16_or_17_from_one_birthday_to_the_day_before_another(
            @Nullable LocalDate born, LocalDate day, Known counts) {
        assertThat(answers(PartyRole.VICTIM, day, born).get(Measure.VICTIMS_AGED_16_TO_17))
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-02-11, 2026-02-10, YES",
        "2008-02-10, 2026-02-10, NO",
        "2008-02-29, 2026-02-28, YES",
        "2008-02-29, 2026-03-01, NO",
        "2015-06-01, 2026-02-10, YES",
        ", 2026-02-10, UNKNOWN"
    })
    void a_perpetrator_counts_as_young_until_the_day_before_the_18th_birthday(
            @Nullable LocalDate born, LocalDate day, Known counts) {
        assertThat(answers(PartyRole.PERPETRATOR, day, born).get(Measure.PERPETRATORS_UNDER_18))
                .isEqualTo(counts);
    }

    @Test
    void of_several_dates_of_birth_that_lead_to_different_answers_none_is_known() {
        LocalDate day = LocalDate.parse("2026-02-10");
        LocalDate seventeen = LocalDate.parse("2008-05-01");

        assertThat(answers(PartyRole.VICTIM, day, seventeen, LocalDate.parse("1998-05-01")))
                .containsEntry(Measure.VICTIMS_AGED_16_TO_17, Known.UNKNOWN);
        assertThat(answers(PartyRole.VICTIM, day, seventeen, LocalDate.parse("2009-05-01")))
                .containsEntry(Measure.VICTIMS_AGED_16_TO_17, Known.YES);
    }

    @Test
    void children_and_adults_at_risk_count_in_nothing_that_is_asked_of_victims_or_perpetrators() {
        LocalDate day = LocalDate.parse("2026-02-10");
        LocalDate seventeen = LocalDate.parse("2008-05-01");

        assertThat(answers(PartyRole.CHILD, day, seventeen)).isEmpty();
        assertThat(answers(PartyRole.ADULT_AT_RISK, day, seventeen)).isEmpty();
        assertThat(answers(PartyRole.VICTIM, day, seventeen)).doesNotContainKey(Measure.PERPETRATORS_UNDER_18);
    }

    private static Map<Measure, Known> answers(
            PartyRole role, LocalDate day, @Nullable LocalDate born, LocalDate... others) {
        return PersonAnswers.of(person(role, born, Stream.of(others).toList()), day, GROUPS)
                .answers();
    }

    private static PersonRow person(PartyRole role, @Nullable LocalDate born, List<LocalDate> others) {
        return new PersonRow(
                new AreaId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                1,
                new CaseId(UUID.randomUUID()),
                role,
                new Narrative("Smith"),
                new Narrative("Jane"),
                new Confidential<>(List.of()),
                Confidential.ofNullable(born),
                null,
                null,
                new Confidential<>(false),
                new Confidential<>(new PersonDetails(others, null, null, null, null, null, null, null)),
                null);
    }
}
