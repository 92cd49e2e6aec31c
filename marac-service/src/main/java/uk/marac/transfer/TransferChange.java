package uk.marac.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** The next version of one side of a transfer, put together from what changes in it. */
final class TransferChange {

    private final TransferRow row;
    private TransferState state;
    private @Nullable CaseId caseId;
    private @Nullable Confidential<TransferContact> own;
    private @Nullable Confidential<TransferAnswer> answer;
    private @Nullable Confidential<TransferClosing> closing;
    private @Nullable Confidential<OtherSide> otherSide;
    private long heard;
    private @Nullable Confidential<LocalDate> handedOverOn;
    private @Nullable Confidential<Acceptance> acceptance;
    private @Nullable Narrative withdrawalReason;
    private @Nullable Confidential<KeptOut> keptOut;

    TransferChange(TransferRow row) {
        this.row = row;
        this.state = row.state();
        this.caseId = row.caseId();
        this.own = row.own();
        this.answer = row.answer();
        this.closing = row.closing();
        this.otherSide = row.otherSide();
        this.heard = row.heard().value();
        this.handedOverOn = row.handedOverOn();
        this.acceptance = row.acceptance();
        this.withdrawalReason = row.withdrawalReason();
        this.keptOut = row.keptOut();
    }

    TransferChange to(TransferState next) {
        this.state = next;
        return this;
    }

    TransferChange of(CaseId made) {
        this.caseId = made;
        return this;
    }

    TransferChange answered(@Nullable TransferAnswer said) {
        this.answer = Confidential.ofNullable(said);
        return this;
    }

    TransferChange acceptedBy(Acceptance who, TransferContact contact) {
        this.acceptance = new Confidential<>(who);
        this.own = new Confidential<>(contact);
        return this;
    }

    TransferChange withdrawn(String reason) {
        this.withdrawalReason = new Narrative(reason);
        return this;
    }

    TransferChange handedOver(LocalDate on) {
        this.handedOverOn = new Confidential<>(on);
        return this;
    }

    /** From now on nothing is shown of the other side. */
    TransferChange closed(TransferClosing how) {
        this.closing = new Confidential<>(how);
        this.otherSide = null;
        return this;
    }

    /** What the other side says of itself at that version of its row. */
    TransferChange heard(long version, @Nullable OtherSide said) {
        this.heard = version;
        this.otherSide = Confidential.ofNullable(said);
        return this;
    }

    TransferChange keepingOut(@Nullable Confidential<KeptOut> told) {
        if (told != null) {
            this.keptOut = told;
        }
        return this;
    }

    TransferRow row() {
        return new TransferRow(
                row.areaId(),
                row.id(),
                row.version(),
                caseId,
                row.offeredAt(),
                row.side(),
                new Confidential<>(state),
                row.otherArea(),
                own,
                answer,
                closing,
                otherSide,
                new Confidential<>(heard),
                handedOverOn,
                acceptance,
                withdrawalReason,
                keptOut);
    }
}
