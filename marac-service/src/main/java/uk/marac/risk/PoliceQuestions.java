package uk.marac.risk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Twenty-seven questions for officers, in this project's own words. They are graded by people and never counted. */
final class PoliceQuestions {

    static final RiskInstrument VERSION_1 = new RiskInstrument(
            "POLICE",
            1,
            "Police, twenty-seven questions",
            List.of(
                    new RiskQuestion("P01", "Is the victim hurt from what brought the police here today?"),
                    new RiskQuestion("P02", "How does the victim seem: are they in fear?"),
                    new RiskQuestion(
                            "P03",
                            "Does the victim name something that they dread, to themselves, the children or somebody else?"),
                    new RiskQuestion(
                            "P04", "Has the victim fewer people to turn to since they have been with the perpetrator?"),
                    new RiskQuestion(
                            "P05", "Has the victim felt so low that they thought of harming or killing themselves?"),
                    new RiskQuestion("P06", "Was there a separation, or an attempt at one, in the last twelve months?"),
                    new RiskQuestion("P07", "Is there a quarrel about when and how children are seen?"),
                    new RiskQuestion(
                            "P08", "Is the victim followed, watched, or contacted again and again against their will?"),
                    new RiskQuestion(
                            "P09",
                            "Did the one who follows them turn up uninvited at home, at work or at a school more than once a week?"),
                    new RiskQuestion(
                            "P10",
                            "Has the one who follows them damaged property, or drawn friends, relatives or colleagues of the victim into it?"),
                    new RiskQuestion(
                            "P11",
                            "Do they use a telephone, a vehicle or an account of the victim to find out where the victim is?"),
                    new RiskQuestion(
                            "P12", "Is the victim pregnant, or has there been a birth in the last eighteen months?"),
                    new RiskQuestion(
                            "P13",
                            "Are there children in the home, or stepchildren, or others who depend on the victim?"),
                    new RiskQuestion("P14", "Has the perpetrator ever hurt a child or somebody who depends on them?"),
                    new RiskQuestion(
                            "P15",
                            "Has the perpetrator ever threatened to hurt or to take away a child or somebody who depends on them?"),
                    new RiskQuestion("P16", "Do such things happen more often than they did?"),
                    new RiskQuestion("P17", "Are they worse than they were?"),
                    new RiskQuestion(
                            "P18",
                            "Does the perpetrator rule over what the victim does, whom they meet or what they wear, or watch them jealously?"),
                    new RiskQuestion("P19", "Did the perpetrator ever take up a weapon, or a thing as a weapon?"),
                    new RiskQuestion(
                            "P20",
                            "Did the perpetrator ever say that they would kill the victim or another, and was it believed?"),
                    new RiskQuestion(
                            "P21",
                            "Did the perpetrator ever press on the neck, hold under water, or otherwise keep the victim from breathing?"),
                    new RiskQuestion(
                            "P22",
                            "Did the perpetrator ever do or say something sexual that hurt or humiliated the victim or another?"),
                    new RiskQuestion(
                            "P23",
                            "Is there somebody beside the perpetrator of whom the victim is afraid, such as relatives or a community?"),
                    new RiskQuestion(
                            "P24",
                            "Do relatives or a community hold that the victim has brought shame on them, or plan a marriage against their will?"),
                    new RiskQuestion(
                            "P25", "Is the victim kept short of money, or dependent on the perpetrator for it?"),
                    new RiskQuestion(
                            "P26",
                            "In the past year, did drink, drugs, an illness of the mind or thoughts of suicide trouble the perpetrator?"),
                    new RiskQuestion(
                            "P27",
                            "Is the perpetrator known for breaking bail or orders, for violence to others or to animals, or to the police at all?")),
            EnumSet.allOf(RiskAnswer.class),
            null,
            Set.of(RiskSection.GRADING));

    private PoliceQuestions() {}
}
