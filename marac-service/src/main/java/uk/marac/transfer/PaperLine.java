package uk.marac.transfer;

/**
 * One thing that a paper says, as text: who reads it need not have the form on which it was asked. Sealed as it is: a
 * member that is added may be null, none is renamed.
 */
public record PaperLine(String what, String said) {}
