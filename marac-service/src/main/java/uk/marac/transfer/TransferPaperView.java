package uk.marac.transfer;

import java.time.Instant;
import java.util.List;
import uk.marac.access.Audience;
import uk.marac.id.TransferPaperId;

/**
 * A paper from another area, with where it comes from.
 *
 * @param agency that said it, by its name there
 * @param recordedAt when it was recorded there
 */
public record TransferPaperView(
        TransferPaperId id,
        String area,
        String agency,
        PaperKind kind,
        Instant recordedAt,
        Audience audience,
        List<PaperLine> lines) {

    static TransferPaperView of(TransferPaperRow row, String area) {
        return new TransferPaperView(
                row.id(),
                area,
                row.agency().value(),
                row.kind().value(),
                row.recordedAt().value(),
                row.audience(),
                row.lines().value());
    }
}
