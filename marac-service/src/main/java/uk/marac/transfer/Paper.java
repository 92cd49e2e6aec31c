package uk.marac.transfer;

import java.time.Instant;
import java.util.List;
import uk.marac.access.Audience;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * A paper on its way from one area to the other.
 *
 * @param agency that said it, by its name
 */
record Paper(
        PaperKind kind, Narrative agency, Instant recordedAt, Audience audience, Confidential<List<PaperLine>> lines) {}
