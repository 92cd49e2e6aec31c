package uk.marac.transfer;

/**
 * What an agency said of a case to so few that it goes to no other area unasked.
 *
 * @param paragraphs how many of its minuted paragraphs and decisions to share
 */
public record LeftOut(String agency, long paragraphs) {}
