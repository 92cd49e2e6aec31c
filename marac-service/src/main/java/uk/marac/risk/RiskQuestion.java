package uk.marac.risk;

/** One question; its code is never used again for another. */
public record RiskQuestion(String code, String text) {}
