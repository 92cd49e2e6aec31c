package uk.marac.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

class MentionedNamesTest {

    private final MentionedNames mentioned = MentionedNames.of(new PersonRow(
            new AreaId(UUID.randomUUID()),
            new PersonId(UUID.randomUUID()),
            1,
            new CaseId(UUID.randomUUID()),
            PartyRole.VICTIM,
            new Narrative("O’Brien-Lee"),
            new Narrative("Siobhán Ann"),
            new Confidential<>(List.of("Big Al")),
            null,
            null,
            null,
            new Confidential<>(false),
            null,
            null));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siobhan came.",
                "it was SIOBHÁN’s phone",
                "Mrs O'Brien Lee",
                "mrs obrien-lee, again",
                "said Ann, and left",
                "Brien was there",
                "a man called Big Al",
                "Шивон и Siobhán"
            })
    void a_text_that_speaks_of_somebody_by_a_name_or_a_part_of_one_is_found(String text) {
        assertThat(mentioned.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "…", "Annabel came.", "She came with al dente", "O. and B.", "Nobody was there"})
    void a_text_that_does_not_is_not(String text) {
        assertThat(mentioned.isIn(text)).isFalse();
    }
}
