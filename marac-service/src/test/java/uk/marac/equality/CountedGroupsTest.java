package uk.marac.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.protocol.CodeScheme;
import uk.marac.protocol.EqualityAttribute;
import uk.marac.protocol.EqualityGroup;
import uk.marac.protocol.SchemeCode;

class CountedGroupsTest {

    private static final CountedGroups PRODUCT = new CountedGroups(List.of());

    @ParameterizedTest
    @CsvSource({
        "MINORITISED, SELF_DESCRIBED ETHNICITY ASIAN_INDIAN, true",
        "MINORITISED, OBSERVED ETHNICITY WHITE_ROMA, true",
        "MINORITISED, FROM_RECORDS ETHNICITY WHITE_BRITISH, false",
        "MINORITISED, NOT_ASKED ETHNICITY,",
        "MINORITISED, PREFERS_NOT_TO_SAY ETHNICITY,",
        "MINORITISED, SELF_DESCRIBED RELIGION SIKH,",
        "MINORITISED, SELF_DESCRIBED ETHNICITY WHITE_BRITISH + OBSERVED ETHNICITY ARAB, false",
        "MINORITISED, SELF_DESCRIBED ETHNICITY WHITE_BRITISH + SELF_DESCRIBED ETHNICITY ARAB, true",
        "MINORITISED, PREFERS_NOT_TO_SAY ETHNICITY + OBSERVED ETHNICITY ARAB,",
        "MINORITISED, NOT_ASKED ETHNICITY + OBSERVED ETHNICITY ARAB, true",
        "LGBT, SELF_DESCRIBED SEXUAL_ORIENTATION BISEXUAL, true",
        "LGBT, SELF_DESCRIBED SEXUAL_ORIENTATION HETEROSEXUAL, false",
        "LGBT, SELF_DESCRIBED GENDER_IDENTITY TRANS_MAN, true",
        "LGBT, SELF_DESCRIBED SEXUAL_ORIENTATION HETEROSEXUAL + SELF_DESCRIBED GENDER_IDENTITY NON_BINARY, true",
        "LGBT, SELF_DESCRIBED GENDER_IDENTITY SAME_AS_REGISTERED,",
        "DISABLED, SELF_DESCRIBED DISABILITY SENSORY_HEARING, true",
        "DISABLED, SELF_DESCRIBED DISABILITY NONE, false",
        "DISABLED, FROM_RECORDS DISABILITY NONE + FROM_RECORDS DISABILITY MENTAL_HEALTH, true",
        "MALE, OBSERVED SEX MALE, true",
        "MALE, OBSERVED SEX FEMALE, false",
        "MALE, SELF_DESCRIBED GENDER_IDENTITY TRANS_MAN,"
    })
    void the_codes_decide_by_who_said_them(EqualityGroup group, String said, @Nullable Boolean counts) {
        assertThat(PRODUCT.isIn(group, statement(said))).isEqualTo(counts);
    }

    @Test
    void nobody_is_in_or_out_of_a_group_of_whom_nothing_is_stated_or_only_in_their_own_words() {
        EqualityAnswer words = new EqualityAnswer(
                EqualityAttribute.SEX, EqualitySource.SELF_DESCRIBED, null, null, null, null, "A man");

        assertThat(PRODUCT.isIn(EqualityGroup.MALE, null)).isNull();
        assertThat(PRODUCT.isIn(EqualityGroup.MALE, statement(List.of(words)))).isNull();
    }

    @Test
    void every_code_of_the_product_that_is_counted_says_where() {
        for (CodeScheme scheme : ShippedSchemes.ALL) {
            boolean counted = scheme.attribute() != EqualityAttribute.RELIGION;
            assertThat(scheme.codes()).allMatch(code -> (code.group() != null) == counted);
            assertThat(scheme.codes())
                    .allMatch(code ->
                            code.group() == null || code.group().attributes().contains(scheme.attribute()));
        }
    }

    @Test
    void a_code_of_the_areas_own_counts_where_its_scheme_says_and_as_unknown_where_it_says_nothing() {
        CodeScheme own = new CodeScheme(
                EqualityAttribute.ETHNICITY,
                "ASHMERE",
                1,
                List.of(
                        new SchemeCode("CORNISH", "Cornish", EqualityGroup.NONE),
                        new SchemeCode("SOMALI", "Somali", EqualityGroup.MINORITISED),
                        new SchemeCode("MANX", "Manx", null)));
        CountedGroups groups = new CountedGroups(List.of(own));

        assertThat(groups.isIn(EqualityGroup.MINORITISED, own("SOMALI", 1))).isTrue();
        assertThat(groups.isIn(EqualityGroup.MINORITISED, own("CORNISH", 1))).isFalse();
        assertThat(groups.isIn(EqualityGroup.MINORITISED, own("MANX", 1))).isNull();
        assertThat(groups.isIn(EqualityGroup.MINORITISED, own("SOMALI", 2))).isNull();
        assertThat(PRODUCT.isIn(EqualityGroup.MINORITISED, own("SOMALI", 1))).isNull();
    }

    private static EqualityStatement own(String code, int version) {
        return statement(List.of(new EqualityAnswer(
                EqualityAttribute.ETHNICITY, EqualitySource.SELF_DESCRIBED, "ASHMERE", version, code, code, null)));
    }

    private static EqualityStatement statement(String said) {
        return statement(Arrays.stream(said.split(" \\+ "))
                .map(CountedGroupsTest::answer)
                .toList());
    }

    private static EqualityStatement statement(List<EqualityAnswer> answers) {
        return new EqualityStatement(answers, List.of(), null, null, null);
    }

    private static EqualityAnswer answer(String said) {
        String[] words = said.strip().split(" ");
        EqualityAttribute attribute = EqualityAttribute.valueOf(words[1]);
        return words.length == 2
                ? new EqualityAnswer(attribute, EqualitySource.valueOf(words[0]), null, null, null, null, null)
                : new EqualityAnswer(
                        attribute, EqualitySource.valueOf(words[0]), "MARAC_" + attribute, 1, words[2], words[2], null);
    }
}
