package uk.marac.referral;

import java.util.List;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.ReferralId;
import uk.marac.id.SharingDecisionId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Keeps decisions to share information; each stays as it was made. */
final class SharingDecisions {

    void record(WriteTx tx, ReferralRow referral, SharingDecisionRequest request) {
        tx.insert(new SharingDecisionRow(
                tx.area(),
                new SharingDecisionId(tx.newId()),
                1,
                referral.caseId(),
                referral.id(),
                referral.agencyId(),
                tx.now(),
                new Confidential<>(request.consent()),
                Narrative.ofNullable(request.consentReason()),
                new Narrative(request.purpose()),
                new Confidential<>(request.lawfulBases().stream().sorted().toList()),
                Narrative.ofNullable(request.necessity()),
                Narrative.ofNullable(request.proportionality()),
                Narrative.ofNullable(request.risksOfSharing()),
                Narrative.ofNullable(request.risksOfNotSharing()),
                new Narrative(request.decisionMaker()),
                new Narrative(request.decisionMakerRole()),
                new Confidential<>(request.decidedAt())));
    }

    /** All of a referral, the newest first. */
    List<SharingDecisionView> of(Tx tx, ReferralId referral) {
        return tx
                .rows(SharingDecisionRow.class)
                .where("t.referral_id = :referral")
                .bind("referral", referral)
                .tail("ORDER BY t.recorded_at DESC, t.id")
                .list()
                .stream()
                .map(SharingDecisionView::of)
                .toList();
    }
}
