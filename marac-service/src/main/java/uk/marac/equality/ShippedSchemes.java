package uk.marac.equality;

import static uk.marac.protocol.EqualityGroup.DISABLED;
import static uk.marac.protocol.EqualityGroup.LGBT;
import static uk.marac.protocol.EqualityGroup.MALE;
import static uk.marac.protocol.EqualityGroup.MINORITISED;
import static uk.marac.protocol.EqualityGroup.NONE;

import java.util.List;
import uk.marac.protocol.CodeScheme;
import uk.marac.protocol.EqualityAttribute;
import uk.marac.protocol.SchemeCode;

/**
 * The codes that the product brings: broad groups, as a census counts them, in which areas can be compared. Where
 * figures count each stands beside it, and is part of the scheme's version: another group is another version.
 *
 * <p>Every ethnicity but White British counts as minoritised, White minorities among them. Religion is not counted.
 */
final class ShippedSchemes {

    static final List<CodeScheme> ALL = List.of(
            scheme(
                    EqualityAttribute.ETHNICITY,
                    new SchemeCode("WHITE_BRITISH", "White: English, Welsh, Scottish, Northern Irish or British", NONE),
                    new SchemeCode("WHITE_IRISH", "White: Irish", MINORITISED),
                    new SchemeCode("WHITE_GYPSY_TRAVELLER", "White: Gypsy or Irish Traveller", MINORITISED),
                    new SchemeCode("WHITE_ROMA", "White: Roma", MINORITISED),
                    new SchemeCode("WHITE_OTHER", "White: other", MINORITISED),
                    new SchemeCode("MIXED_WHITE_BLACK_CARIBBEAN", "Mixed: White and Black Caribbean", MINORITISED),
                    new SchemeCode("MIXED_WHITE_BLACK_AFRICAN", "Mixed: White and Black African", MINORITISED),
                    new SchemeCode("MIXED_WHITE_ASIAN", "Mixed: White and Asian", MINORITISED),
                    new SchemeCode("MIXED_OTHER", "Mixed: other", MINORITISED),
                    new SchemeCode("ASIAN_INDIAN", "Asian: Indian", MINORITISED),
                    new SchemeCode("ASIAN_PAKISTANI", "Asian: Pakistani", MINORITISED),
                    new SchemeCode("ASIAN_BANGLADESHI", "Asian: Bangladeshi", MINORITISED),
                    new SchemeCode("ASIAN_CHINESE", "Asian: Chinese", MINORITISED),
                    new SchemeCode("ASIAN_OTHER", "Asian: other", MINORITISED),
                    new SchemeCode("BLACK_AFRICAN", "Black: African", MINORITISED),
                    new SchemeCode("BLACK_CARIBBEAN", "Black: Caribbean", MINORITISED),
                    new SchemeCode("BLACK_OTHER", "Black: other", MINORITISED),
                    new SchemeCode("ARAB", "Arab", MINORITISED),
                    new SchemeCode("OTHER", "Another ethnic group", MINORITISED)),
            scheme(
                    EqualityAttribute.DISABILITY,
                    new SchemeCode("NONE", "None", NONE),
                    new SchemeCode("PHYSICAL", "Moving about or using the body", DISABLED),
                    new SchemeCode("SENSORY_SIGHT", "Sight", DISABLED),
                    new SchemeCode("SENSORY_HEARING", "Hearing", DISABLED),
                    new SchemeCode("LEARNING", "A learning disability", DISABLED),
                    new SchemeCode("NEURODIVERGENT", "Neurodivergence", DISABLED),
                    new SchemeCode("MENTAL_HEALTH", "Mental health", DISABLED),
                    new SchemeCode("LONG_TERM_ILLNESS", "A long illness", DISABLED),
                    new SchemeCode("OTHER", "Another", DISABLED)),
            scheme(
                    EqualityAttribute.SEX,
                    new SchemeCode("FEMALE", "Female", NONE),
                    new SchemeCode("MALE", "Male", MALE),
                    new SchemeCode("INTERSEX", "Intersex", NONE)),
            scheme(
                    EqualityAttribute.GENDER_IDENTITY,
                    new SchemeCode("SAME_AS_REGISTERED", "Same as the sex registered at birth", NONE),
                    new SchemeCode("TRANS_WOMAN", "Trans woman", LGBT),
                    new SchemeCode("TRANS_MAN", "Trans man", LGBT),
                    new SchemeCode("NON_BINARY", "Non-binary", LGBT),
                    new SchemeCode("OTHER", "Another", LGBT)),
            scheme(
                    EqualityAttribute.SEXUAL_ORIENTATION,
                    new SchemeCode("HETEROSEXUAL", "Straight or heterosexual", NONE),
                    new SchemeCode("GAY_OR_LESBIAN", "Gay or lesbian", LGBT),
                    new SchemeCode("BISEXUAL", "Bisexual", LGBT),
                    new SchemeCode("OTHER", "Another", LGBT)),
            scheme(
                    EqualityAttribute.RELIGION,
                    new SchemeCode("NONE", "None", null),
                    new SchemeCode("BUDDHIST", "Buddhist", null),
                    new SchemeCode("CHRISTIAN", "Christian", null),
                    new SchemeCode("HINDU", "Hindu", null),
                    new SchemeCode("JEWISH", "Jewish", null),
                    new SchemeCode("MUSLIM", "Muslim", null),
                    new SchemeCode("SIKH", "Sikh", null),
                    new SchemeCode("OTHER", "Another", null)));

    private ShippedSchemes() {}

    private static CodeScheme scheme(EqualityAttribute attribute, SchemeCode... codes) {
        return new CodeScheme(attribute, "MARAC_" + attribute.name(), 1, List.of(codes));
    }
}
