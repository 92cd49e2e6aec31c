package uk.marac.attendance;

/**
 * A signature.
 *
 * @param textVersion the version of the text that the person read
 */
public record DeclarationRequest(int textVersion) {}
