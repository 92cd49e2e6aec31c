package uk.marac.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.TransferId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;
import uk.marac.web.ProblemException;

/**
 * One side of a transfer. Under the area's key, since there is no case yet where it is offered: what it says of people is
 * in {@link TransferPaperRow}.
 *
 * @param caseId the case here; null where none was made of the offer
 * @param own who speaks for it here; null before it was accepted here
 * @param heard the version of the other side's row that this row last heard of
 * @param acceptance where it was accepted, else null
 * @param keptOut where it is offered, as the other area last said; else null
 */
@Held(
        value = Nature.JOINT_RECORD,
        professionals = {"own", "other_side"})
@SealedTable(name = "marac_transfer", schema = 2, compartment = Compartment.Kind.AREA)
record TransferRow(
        AreaId areaId,
        TransferId id,
        long version,
        @Clear @Nullable CaseId caseId,
        @Clear Instant offeredAt,
        @Sealed(0) Confidential<TransferDirection> side,
        @Sealed(1) Confidential<TransferState> standing,
        @Sealed(2) Confidential<TransferArea> otherArea,
        @Sealed(3) @Nullable Confidential<TransferContact> own,
        @Sealed(4) @Nullable Confidential<TransferAnswer> answer,
        @Sealed(5) @Nullable Confidential<TransferClosing> closing,
        @Sealed(6) @Nullable Confidential<OtherSide> otherSide,
        @Sealed(7) Confidential<Long> heard,
        @Sealed(8) @Nullable Confidential<LocalDate> handedOverOn,
        @Sealed(9) @Nullable Confidential<Acceptance> acceptance,
        @Sealed(10) @Nullable Narrative withdrawalReason,
        @Sealed(value = 11, since = 2) @Nullable Confidential<KeptOut> keptOut) {

    static TransferRow out(
            AreaId area, TransferId id, CaseId caseId, Instant at, TransferArea to, TransferContact own) {
        return new TransferRow(
                area,
                id,
                1,
                caseId,
                at,
                new Confidential<>(TransferDirection.OUT),
                new Confidential<>(TransferState.OFFERED),
                new Confidential<>(to),
                new Confidential<>(own),
                null,
                null,
                null,
                new Confidential<>(0L),
                null,
                null,
                null,
                null);
    }

    static TransferRow in(
            AreaId area,
            TransferId id,
            TransferState state,
            Instant at,
            TransferArea from,
            long heard,
            @Nullable Confidential<KeptOut> keptOut) {
        return new TransferRow(
                area,
                id,
                1,
                null,
                at,
                new Confidential<>(TransferDirection.IN),
                new Confidential<>(state),
                new Confidential<>(from),
                null,
                null,
                null,
                null,
                new Confidential<>(heard),
                null,
                null,
                null,
                keptOut);
    }

    TransferDirection direction() {
        return side.value();
    }

    TransferState state() {
        return standing.value();
    }

    /** @throws ProblemException 409 if this side cannot take the step now */
    TransferState after(TransferAct act) {
        return next(act)
                .orElseThrow(() -> ProblemException.conflict("state", "is " + state() + ", which does not allow this"));
    }

    /** The state after the act, or none if it cannot happen now. */
    Optional<TransferState> next(TransferAct act) {
        return TransferStates.of(direction()).after(state(), act);
    }

    /** @throws ProblemException 409 for what is done on the other side */
    void refuseUnless(TransferDirection wanted) {
        if (direction() != wanted) {
            throw ProblemException.conflict("direction", "is " + direction() + ", which does not allow this");
        }
    }

    /**
     * Whether somebody may not know of it because of a conflict of interest where it comes from. Asked before there is a case:
     * then the case is closed to them.
     */
    boolean isClosedTo(UUID subject) {
        return known().people().contains(subject);
    }

    /** Whom the other area keeps out, as far as it was heard here. */
    KeptOut known() {
        return keptOut == null ? KeptOut.NOBODY : keptOut.value();
    }

    /** The id of the case here, also before it is made. */
    CaseId caseHere() {
        return caseId == null ? new CaseId(id.value()) : caseId;
    }

    TransferChange change() {
        return new TransferChange(this);
    }
}
