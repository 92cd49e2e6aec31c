package uk.marac.risk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Questions about a young person of 13 to 17, in this project's own words. They lead to children's social care too. */
final class YoungPersonQuestions {

    static final RiskInstrument VERSION_1 = new RiskInstrument(
            "YOUNG_PERSON",
            1,
            "Young person",
            List.of(
                    new RiskQuestion("Y01", "Was the young person hurt in what happened most recently?"),
                    new RiskQuestion("Y02", "Is the young person frightened?"),
                    new RiskQuestion("Y03", "Does the young person say what they are afraid will happen?"),
                    new RiskQuestion("Y04", "Has the young person drawn back from friends, family, school or college?"),
                    new RiskQuestion("Y05", "Has the young person hurt themselves, or thought of ending their life?"),
                    new RiskQuestion(
                            "Y06", "Has the young person ended the relationship, or tried to, in the past year?"),
                    new RiskQuestion(
                            "Y07",
                            "Is the young person called, messaged, followed or watched against their will, in person or online?"),
                    new RiskQuestion(
                            "Y08",
                            "Have pictures of the young person been shared, or has somebody threatened to share them?"),
                    new RiskQuestion("Y09", "Is the young person pregnant, or has a baby of under eighteen months?"),
                    new RiskQuestion("Y10", "Is it happening more often?"),
                    new RiskQuestion("Y11", "Is it getting worse?"),
                    new RiskQuestion(
                            "Y12",
                            "Does the other decide whom the young person sees, what they wear or where they go?"),
                    new RiskQuestion("Y13", "Has a weapon, or something used as one, been shown or used?"),
                    new RiskQuestion(
                            "Y14", "Has somebody threatened to kill the young person or another, and was it believed?"),
                    new RiskQuestion("Y15", "Has somebody stopped the young person's breath in any way?"),
                    new RiskQuestion(
                            "Y16",
                            "Has the young person been made to do something sexual, or been given something for it?"),
                    new RiskQuestion(
                            "Y17",
                            "Is the other much older, or do they hold power over the young person, as in a gang or a family?"),
                    new RiskQuestion(
                            "Y18",
                            "Is the young person threatened by relatives or a community for the sake of honour, or with a marriage?"),
                    new RiskQuestion("Y19", "Has the other hurt other people, or an animal?"),
                    new RiskQuestion(
                            "Y20",
                            "Does the young person depend on the other for money, a place to stay, drink or drugs?"),
                    new RiskQuestion(
                            "Y21", "Does the other drink, take drugs, or have trouble with their mental health?"),
                    new RiskQuestion(
                            "Y22", "Has the other threatened to hurt or kill themselves if the young person leaves?"),
                    new RiskQuestion(
                            "Y23", "Has the other broken bail, an order, or rules of a school about keeping away?"),
                    new RiskQuestion("Y24", "Is the other known to the police or to a youth justice service?"),
                    new RiskQuestion("Y25", "Does the young person go missing from home or care?")),
            EnumSet.allOf(RiskAnswer.class),
            null,
            Set.of(RiskSection.YOUNG_PERSON));

    private YoungPersonQuestions() {}
}
