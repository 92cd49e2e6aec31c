package uk.marac.web;

/**
 * What is wrong with one field. Never repeats what was sent.
 *
 * @param field path in the request, as {@code victim.bornOn} or {@code children[2].surname}
 * @param message in words for a person
 */
public record FieldError(String field, String message) {

    static final String UNREADABLE = "cannot be read as what belongs here";
}
