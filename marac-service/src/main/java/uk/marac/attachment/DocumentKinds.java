package uk.marac.attachment;

import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;

/** Tells what a document is by its content; what the sender says of it counts for nothing. */
final class DocumentKinds {

    private static final Map<String, DocumentKind> TAKEN = Map.of(
            "application/pdf", DocumentKind.PDF,
            "image/png", DocumentKind.PNG,
            "image/jpeg", DocumentKind.JPEG,
            "application/x-tika-ooxml", DocumentKind.OFFICE_OPEN_XML,
            "text/plain", DocumentKind.PLAIN_TEXT);

    private final Tika tika = new Tika();

    Optional<DocumentKind> of(byte[] content) {
        return content.length == 0 ? Optional.empty() : Optional.ofNullable(TAKEN.get(tika.detect(content)));
    }
}
