package uk.marac.risk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Twenty-four questions on the subjects that practice has found to matter, in this project's own words. */
final class TwentyFourQuestions {

    static final RiskInstrument VERSION_1 = new RiskInstrument(
            "TWENTY_FOUR",
            1,
            "Twenty-four questions",
            List.of(
                    new RiskQuestion("Q01", "Was the victim hurt in what happened most recently?"),
                    new RiskQuestion("Q02", "Does the victim feel very frightened?"),
                    new RiskQuestion("Q03", "Has the victim said what they fear will happen, and at whose hands?"),
                    new RiskQuestion(
                            "Q04",
                            "Are friends or relatives being kept away from the victim, or the victim from them?"),
                    new RiskQuestion("Q05", "Is the victim low in mood, or thinking of ending their life?"),
                    new RiskQuestion("Q06", "In the past year, has the victim left the perpetrator, or tried to?"),
                    new RiskQuestion("Q07", "Do the two disagree about who sees the children, and when?"),
                    new RiskQuestion(
                            "Q08", "Does the perpetrator follow, watch, pester or keep contacting the victim?"),
                    new RiskQuestion(
                            "Q09", "Is the victim expecting a baby, or has one been born within eighteen months?"),
                    new RiskQuestion("Q10", "Are the incidents coming closer together?"),
                    new RiskQuestion("Q11", "Is each incident more serious than the one before?"),
                    new RiskQuestion(
                            "Q12",
                            "Does the perpetrator decide what the victim does each day, or show extreme jealousy?"),
                    new RiskQuestion("Q13", "Has a weapon, or some object, been used to cause harm?"),
                    new RiskQuestion(
                            "Q14", "Has the perpetrator threatened to kill anybody, in a way that was believed?"),
                    new RiskQuestion(
                            "Q15",
                            "Has the perpetrator ever stopped the victim's breath, by hands, cloth, water or any other way?"),
                    new RiskQuestion("Q16", "Has the perpetrator forced or shamed the victim sexually?"),
                    new RiskQuestion(
                            "Q17",
                            "Is somebody else a danger to the victim, for instance in the wider family or for the sake of honour?"),
                    new RiskQuestion(
                            "Q18",
                            "Has the perpetrator injured other people, such as children, relatives or strangers?"),
                    new RiskQuestion("Q19", "Has the perpetrator been cruel to an animal, at home or elsewhere?"),
                    new RiskQuestion(
                            "Q20", "Is money a difficulty, or does the victim depend on the perpetrator for it?"),
                    new RiskQuestion("Q21", "Do drink, drugs or mental ill health affect how the perpetrator lives?"),
                    new RiskQuestion("Q22", "Has the perpetrator attempted suicide, or said that they would?"),
                    new RiskQuestion(
                            "Q23",
                            "Has the perpetrator broken bail, a court order, or an arrangement about the children?"),
                    new RiskQuestion("Q24", "Is the perpetrator known to the police, or has a conviction?")),
            EnumSet.allOf(RiskAnswer.class),
            ScoreRule.COUNT_OF_YES,
            Set.of());

    private TwentyFourQuestions() {}
}
