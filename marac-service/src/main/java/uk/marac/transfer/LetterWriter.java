package uk.marac.transfer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.access.ConflictRow;
import uk.marac.casefile.CaseDao;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.StaffCases;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.id.TransferId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingRow;
import uk.marac.vault.Confidential;

/** Writes what a side of a transfer has to say, as it stands now. */
final class LetterWriter {

    private final BundleWriter bundles;
    private final TransferDao transfers = new TransferDao();
    private final TransferAreas areas = new TransferAreas();
    private final CaseDao cases = new CaseDao();
    private final StaffCases staffCases = new StaffCases();

    LetterWriter(BundleWriter bundles) {
        this.bundles = bundles;
    }

    Letter write(Tx tx, TransferId id) {
        TransferRow row = transfers.get(tx, id);
        boolean out = row.direction() == TransferDirection.OUT;
        Confidential<TransferOffer> offer = out && row.state() == TransferState.OFFERED
                ? transfers.offer(tx, id).map(TransferPaperRow::offer).orElse(null)
                : null;
        return new Letter(
                id,
                areas.own(tx),
                row.otherArea().value().id(),
                row.direction(),
                row.version(),
                row.state(),
                row.offeredAt(),
                offer,
                row.answer(),
                row.closing(),
                tells(row) ? new Confidential<>(side(tx, row)) : null,
                out && row.state().isLive() ? new Confidential<>(keptOut(tx, row.caseHere())) : null,
                out && row.state() == TransferState.ACCEPTED ? bundles.of(tx, row) : null,
                out && row.state() == TransferState.RECEIVED ? bundles.later(tx, row) : List.of());
    }

    /** Once closed it tells nothing but how far its case had come, so that one that was turned down is not lost. */
    private static boolean tells(TransferRow row) {
        return row.state().isAccepted()
                || (row.state() == TransferState.CLOSED && row.direction() == TransferDirection.IN);
    }

    private KeptOut keptOut(Tx tx, CaseId id) {
        return new KeptOut(
                staffCases.of(tx, id).isPresent(),
                tx.rows(ConflictRow.class).where("t.case_id = :case").bind("case", id).list().stream()
                        .map(ConflictRow::subject)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private OtherSide side(Tx tx, TransferRow row) {
        CaseId id = row.caseId();
        CaseRow file = id == null ? null : cases.find(tx, id).orElseThrow(tx::refuse);
        return new OtherSide(
                Confidential.valueOf(row.own()),
                file == null ? null : file.state(),
                file == null ? null : file.caseNumber(),
                id == null ? null : nextMeeting(tx, id),
                Confidential.valueOf(row.handedOverOn()));
    }

    private static @Nullable Instant nextMeeting(Tx tx, CaseId id) {
        List<MeetingId> listed = tx
                .rows(CaseListingRow.class)
                .where("t.case_id = :case AND t.outcome IS NULL")
                .bind("case", id)
                .list()
                .stream()
                .map(CaseListingRow::meetingId)
                .toList();
        return tx.rows(MeetingRow.class).where("t.id = ANY(:meetings)").bind("meetings", listed).list().stream()
                .map(MeetingRow::startsAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
