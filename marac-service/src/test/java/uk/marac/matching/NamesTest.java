package uk.marac.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "O'Brien, OBRIEN",
        "Okafor-Lloyd, okafor lloyd",
        "Siân, Sian",
        "Łukasz, Lukasz",
        "Weiß, WEISS",
        "Jørgensen, JORGENSEN",
        "Παπαδόπουλος, ΠΑΠΑΔΌΠΟΥΛΟΣ",
        "Иванова, Ivanova",
        "Nguyễn, Nguyen"
    })
    void spellings_of_one_name_are_one(String one, String other) {
        assertThat(Names.letters(one)).isNotEmpty().isEqualTo(Names.letters(other));
    }

    @ParameterizedTest
    @CsvSource({"Ahmed, Ahmad", "Jones, Johns", "Иванова, Иванов"})
    void other_names_stay_apart(String one, String other) {
        assertThat(Names.letters(one)).isNotEqualTo(Names.letters(other));
    }

    @Test
    void the_first_given_name_is_the_first_part_with_letters() {
        assertThat(Names.first("  - Mary Anne ")).isEqualTo("mary");
        assertThat(Names.first("Jean-Luc Pierre")).isEqualTo("jeanluc");
        assertThat(Names.first("?")).isEmpty();
    }
}
