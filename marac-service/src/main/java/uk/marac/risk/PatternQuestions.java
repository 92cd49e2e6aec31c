package uk.marac.risk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A conversation about the pattern of abuse. It has no score on purpose: whoever asked says what they make of it, from the
 * second version on as a grade with its reason.
 */
final class PatternQuestions {

    private static final List<RiskQuestion> QUESTIONS = List.of(
            new RiskQuestion(
                    "FREEDOM", "Does the victim decide freely how to spend the day, whom to meet and what to buy?"),
            new RiskQuestion(
                    "FEAR", "Does the victim change what they do for fear of how the perpetrator will take it?"),
            new RiskQuestion("PATTERN", "Does what happened fit with things that happened before?"),
            new RiskQuestion(
                    "VIOLENCE",
                    "Has there been violence that could have killed, such as pressure on the neck or a weapon?"),
            new RiskQuestion("SEXUAL", "Has there been sexual pressure or force?"),
            new RiskQuestion(
                    "PURSUIT",
                    "Does the perpetrator seek the victim out against their will, in person or through devices?"),
            new RiskQuestion(
                    "CHANGE", "Has something changed lately, such as a separation, a pregnancy or a court date?"),
            new RiskQuestion("CHILDREN", "Are children seeing, hearing or caught up in it?"),
            new RiskQuestion("VICTIMS_VIEW", "Does the victim expect to be badly hurt or killed?"));

    static final RiskInstrument VERSION_1 = version(1, "Pattern of abuse", Set.of());

    static final RiskInstrument VERSION_2 =
            version(2, "Pattern of abuse, with professional judgement", Set.of(RiskSection.GRADING));

    private PatternQuestions() {}

    private static RiskInstrument version(int number, String name, Set<RiskSection> sections) {
        return new RiskInstrument("PATTERN", number, name, QUESTIONS, EnumSet.allOf(RiskAnswer.class), null, sections);
    }
}
