package uk.marac.id;

import java.util.UUID;

/** An identifier that says what it identifies, so that a case's id cannot be handed over as a meeting's. */
public interface Id {

    UUID value();

    /**
     * Reads the one accepted spelling of an identifier.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its canonical lower-case form; carries no text
     */
    static UUID parse(String text) {
        UUID id;
        try {
            id = UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not an identifier");
        }
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("not an identifier");
        }
        return id;
    }
}
