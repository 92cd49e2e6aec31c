package uk.marac.matching;

import static org.assertj.core.api.Assertions.assertThat;

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

class WrittenNameTest {

    @ParameterizedTest(name = "{0} and {1}, {2}, {3}: {4}, {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Jane Smith,            Smith,          Jane,       -,          SAME,     SAME",
                "jané SMITH,            Smith,          Jane,       -,          SAME,     SAME",
                "Dr Jane Smith,         Smith,          Jane,       -,          SAME,     BY_ALIAS",
                "Smith Jane,            Smith,          Jane,       -,          BY_ALIAS, BY_ALIAS",
                "Jane Maria Smith,      Smith,          Maria,      -,          SAME,     BY_ALIAS",
                "Anneke van der Berg,   van der Berg,   Anneke,     -,          BY_ALIAS, SAME",
                "Jane Berg,             Smith,          Jane,       Jane Berg,  BY_ALIAS, SAME",
                "Suharti,               Suharti,        '',         -,          SAME,     NOT_STATED",
                "Jane Smith,            Smith,          '',         -,          SAME,     NOT_STATED",
                "Smith,                 Smith,          Jane,       -,          SAME,     NOT_STATED",
                "Ольга Кузнецова,       Кузнецова,      Ольга П.,   -,          SAME,     SAME"
            })
    void somebody_who_is_called_like_a_party_is_found(
            String name,
            String surname,
            String givenNames,
            @Nullable String alias,
            Agreement surnames,
            Agreement given) {
        NameMatch match =
                WrittenName.of(name).with(person(surname, givenNames, alias)).orElseThrow();

        assertThat(match.surname()).isEqualTo(surnames);
        assertThat(match.givenName()).isEqualTo(given);
    }

    @ParameterizedTest(name = "{0} and {1}, {2}")
    @CsvSource({
        "Adam Smith,    Smith,    Jane",
        "Jane Berg,     Smith,    Jane",
        "Jane Smithson, Smith,    Jane",
        "Jane,          Smith,    Jane",
        "?,             Smith,    Jane",
        "Jane Smith,    '',       Jane"
    })
    void somebody_else_is_not(String name, String surname, String givenNames) {
        assertThat(WrittenName.of(name).with(person(surname, givenNames, null))).isEmpty();
    }

    private static PersonRow person(String surname, String givenNames, @Nullable String alias) {
        return new PersonRow(
                new AreaId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                1,
                new CaseId(UUID.randomUUID()),
                PartyRole.PERPETRATOR,
                new Narrative(surname),
                new Narrative(givenNames),
                new Confidential<>(alias == null ? List.of() : List.of(alias)),
                null,
                null,
                null,
                new Confidential<>(false),
                null,
                null);
    }
}
