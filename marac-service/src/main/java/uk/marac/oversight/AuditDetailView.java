package uk.marac.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.Opening;
import uk.marac.vault.Narrative;

/**
 * A detail that the entry commits to: SHA-256(salt ‖ tag as two bytes ‖ value) stands in the entry at the ordinal.
 *
 * @param value an id or text; base64 for what is neither
 * @param salt 32 bytes in hexadecimal
 */
public record AuditDetailView(int ordinal, String tag, Narrative value, String salt) {

    private static final int ID_LENGTH = 16;

    static AuditDetailView of(int ordinal, Opening opening) {
        return new AuditDetailView(
                ordinal,
                opening.tag().name(),
                new Narrative(value(opening)),
                HexFormat.of().formatHex(opening.salt()));
    }

    private static String value(Opening opening) {
        byte[] value = opening.value();
        return switch (opening.tag()) {
            case CASE, PERSON, TARGET ->
                value.length == ID_LENGTH ? Bytes.uuid(value, 0).toString() : base64(value);
            case REASON, SEARCH_TERMS -> new String(value, UTF_8);
            case RECORDS_READ, OPENED_IDS -> base64(value);
        };
    }

    private static String base64(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }
}
