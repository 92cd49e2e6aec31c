package uk.marac.risk;

import java.util.EnumSet;
import java.util.List;

/** A conversation about the pattern of abuse. It has no score on purpose: whoever asked says what they make of it. */
final class PatternQuestions {

    static final RiskInstrument VERSION_1 = new RiskInstrument(
            "PATTERN",
            1,
            "Pattern of abuse",
            List.of(
                    new RiskQuestion(
                            "FREEDOM",
                            "Does the victim decide freely how to spend the day, whom to meet and what to buy?"),
                    new RiskQuestion(
                            "FEAR",
                            "Does the victim change what they do for fear of how the perpetrator will take it?"),
                    new RiskQuestion("PATTERN", "Does what happened fit with things that happened before?"),
                    new RiskQuestion(
                            "VIOLENCE",
                            "Has there been violence that could have killed, such as pressure on the neck or a weapon?"),
                    new RiskQuestion("SEXUAL", "Has there been sexual pressure or force?"),
                    new RiskQuestion(
                            "PURSUIT",
                            "Does the perpetrator seek the victim out against their will, in person or through devices?"),
                    new RiskQuestion(
                            "CHANGE",
                            "Has something changed lately, such as a separation, a pregnancy or a court date?"),
                    new RiskQuestion("CHILDREN", "Are children seeing, hearing or caught up in it?"),
                    new RiskQuestion("VICTIMS_VIEW", "Does the victim expect to be badly hurt or killed?")),
            EnumSet.allOf(RiskAnswer.class),
            null);

    private PatternQuestions() {}
}
