package uk.marac.attachment;

/** The kinds of document that are taken; anything else is refused. */
public enum DocumentKind {
    PDF,
    PNG,
    JPEG,
    OFFICE_OPEN_XML,
    PLAIN_TEXT
}
