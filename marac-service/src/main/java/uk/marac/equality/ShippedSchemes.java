package uk.marac.equality;

import java.util.List;
import uk.marac.protocol.CodeScheme;
import uk.marac.protocol.EqualityAttribute;
import uk.marac.protocol.SchemeCode;

/** The codes that the product brings: broad groups, as a census counts them, in which areas can be compared. */
final class ShippedSchemes {

    static final List<CodeScheme> ALL = List.of(
            scheme(
                    EqualityAttribute.ETHNICITY,
                    new SchemeCode("WHITE_BRITISH", "White: English, Welsh, Scottish, Northern Irish or British"),
                    new SchemeCode("WHITE_IRISH", "White: Irish"),
                    new SchemeCode("WHITE_GYPSY_TRAVELLER", "White: Gypsy or Irish Traveller"),
                    new SchemeCode("WHITE_ROMA", "White: Roma"),
                    new SchemeCode("WHITE_OTHER", "White: other"),
                    new SchemeCode("MIXED_WHITE_BLACK_CARIBBEAN", "Mixed: White and Black Caribbean"),
                    new SchemeCode("MIXED_WHITE_BLACK_AFRICAN", "Mixed: White and Black African"),
                    new SchemeCode("MIXED_WHITE_ASIAN", "Mixed: White and Asian"),
                    new SchemeCode("MIXED_OTHER", "Mixed: other"),
                    new SchemeCode("ASIAN_INDIAN", "Asian: Indian"),
                    new SchemeCode("ASIAN_PAKISTANI", "Asian: Pakistani"),
                    new SchemeCode("ASIAN_BANGLADESHI", "Asian: Bangladeshi"),
                    new SchemeCode("ASIAN_CHINESE", "Asian: Chinese"),
                    new SchemeCode("ASIAN_OTHER", "Asian: other"),
                    new SchemeCode("BLACK_AFRICAN", "Black: African"),
                    new SchemeCode("BLACK_CARIBBEAN", "Black: Caribbean"),
                    new SchemeCode("BLACK_OTHER", "Black: other"),
                    new SchemeCode("ARAB", "Arab"),
                    new SchemeCode("OTHER", "Another ethnic group")),
            scheme(
                    EqualityAttribute.DISABILITY,
                    new SchemeCode("NONE", "None"),
                    new SchemeCode("PHYSICAL", "Moving about or using the body"),
                    new SchemeCode("SENSORY_SIGHT", "Sight"),
                    new SchemeCode("SENSORY_HEARING", "Hearing"),
                    new SchemeCode("LEARNING", "A learning disability"),
                    new SchemeCode("NEURODIVERGENT", "Neurodivergence"),
                    new SchemeCode("MENTAL_HEALTH", "Mental health"),
                    new SchemeCode("LONG_TERM_ILLNESS", "A long illness"),
                    new SchemeCode("OTHER", "Another")),
            scheme(
                    EqualityAttribute.SEX,
                    new SchemeCode("FEMALE", "Female"),
                    new SchemeCode("MALE", "Male"),
                    new SchemeCode("INTERSEX", "Intersex")),
            scheme(
                    EqualityAttribute.GENDER_IDENTITY,
                    new SchemeCode("SAME_AS_REGISTERED", "Same as the sex registered at birth"),
                    new SchemeCode("TRANS_WOMAN", "Trans woman"),
                    new SchemeCode("TRANS_MAN", "Trans man"),
                    new SchemeCode("NON_BINARY", "Non-binary"),
                    new SchemeCode("OTHER", "Another")),
            scheme(
                    EqualityAttribute.SEXUAL_ORIENTATION,
                    new SchemeCode("HETEROSEXUAL", "Straight or heterosexual"),
                    new SchemeCode("GAY_OR_LESBIAN", "Gay or lesbian"),
                    new SchemeCode("BISEXUAL", "Bisexual"),
                    new SchemeCode("OTHER", "Another")),
            scheme(
                    EqualityAttribute.RELIGION,
                    new SchemeCode("NONE", "None"),
                    new SchemeCode("BUDDHIST", "Buddhist"),
                    new SchemeCode("CHRISTIAN", "Christian"),
                    new SchemeCode("HINDU", "Hindu"),
                    new SchemeCode("JEWISH", "Jewish"),
                    new SchemeCode("MUSLIM", "Muslim"),
                    new SchemeCode("SIKH", "Sikh"),
                    new SchemeCode("OTHER", "Another")));

    private ShippedSchemes() {}

    private static CodeScheme scheme(EqualityAttribute attribute, SchemeCode... codes) {
        return new CodeScheme(attribute, "MARAC_" + attribute.name(), 1, List.of(codes));
    }
}
