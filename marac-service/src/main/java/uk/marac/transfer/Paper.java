package uk.marac.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.id.AgencyId;
import uk.marac.id.TransferId;
import uk.marac.id.TransferPaperId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * A paper on its way from one area to the other.
 *
 * @param source which row it was made of, and which part of it
 * @param by whose words they are where it comes from; null for what is nobody's alone, or the offering coordinator's
 * @param agency that said it, by its name
 */
record Paper(
        PaperKind kind,
        String source,
        @Nullable AgencyId by,
        Narrative agency,
        Instant recordedAt,
        Audience audience,
        Confidential<List<PaperLine>> lines) {

    /** The same however often it is carried. */
    TransferPaperId id(TransferId transfer) {
        return new TransferPaperId(UUID.nameUUIDFromBytes((transfer + " " + kind + " " + source).getBytes(UTF_8)));
    }
}
