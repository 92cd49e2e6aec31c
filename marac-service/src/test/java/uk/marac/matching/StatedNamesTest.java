package uk.marac.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

class StatedNamesTest {

    @ParameterizedTest(name = "{0} {1}, {2}: {3}, {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Berg,         Anneke,   -,                     SAME,      SAME",
                "BERG,         Ánneke M, -,                     SAME,      SAME",
                "Smith,        Anneke,   Anneke Berg,           BY_ALIAS,  SAME",
                "Smith,        Jane,     Anneke Berg,           BY_ALIAS,  BY_ALIAS",
                "Smith,        Jane,     Berg,                  BY_ALIAS,  DIFFERENT",
                "Smith,        Jane,     Anneke,                DIFFERENT, BY_ALIAS",
                "Smith,        Jane,     Jane Maria Smith Berg, BY_ALIAS,  DIFFERENT",
                "Smith,        Jane,     Berger,                DIFFERENT, DIFFERENT",
                "Smith,        Jane,     ?,                     DIFFERENT, DIFFERENT",
                "Smith,        '',       -,                     DIFFERENT, NOT_STATED",
                "Smith,        '',       Anneke,                DIFFERENT, BY_ALIAS"
            })
    void a_name_agrees_with_the_others_name_or_alias(
            String surname, String givenNames, @Nullable String alias, Agreement surnames, Agreement given) {
        PersonRow berg = person("Berg", "Anneke", null, null);
        PersonRow other = person(surname, givenNames, alias, null);

        assertThat(StatedNames.surnames(other).with(StatedNames.surnames(berg))).isEqualTo(surnames);
        assertThat(StatedNames.surnames(berg).with(StatedNames.surnames(other))).isEqualTo(surnames);
        assertThat(StatedNames.givenNames(other).with(StatedNames.givenNames(berg)))
                .isEqualTo(given);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"Berg, -, SAME", "Smith, Anneke Berg, POSSIBLE", "Smith, -, POSSIBLE"})
    void what_agrees_only_by_an_alias_is_never_sure(String surname, @Nullable String alias, MatchBand band) {
        LocalDate born = LocalDate.of(1988, 2, 29);
        assertThat(PersonMatch.of(person(surname, "Anneke", alias, born), person("Berg", "Anneke", null, born)))
                .get()
                .extracting(PersonMatch::band)
                .isEqualTo(band);
    }

    private static PersonRow person(
            String surname, String givenNames, @Nullable String alias, @Nullable LocalDate born) {
        return new PersonRow(
                new AreaId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                1,
                new CaseId(UUID.randomUUID()),
                PartyRole.VICTIM,
                new Narrative(surname),
                new Narrative(givenNames),
                new Confidential<>(alias == null ? List.of() : List.of(alias)),
                Confidential.ofNullable(born),
                null,
                null,
                new Confidential<>(false),
                null,
                null);
    }
}
