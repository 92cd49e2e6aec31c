package uk.marac.referral;

import java.util.List;
import java.util.Set;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.SharingDecisionId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.RowQuery;

/** Keeps decisions to share information; each stays as it was made. */
final class SharingDecisions {

    /** Of the agency that refers. */
    void record(WriteTx tx, ReferralRow referral, SharingDecisionRequest request) {
        record(tx, new SharingDecisionId(tx.newId()), referral, referral.agencyId(), request);
    }

    /** Of any agency that shares something in the referral's case. */
    void record(
            WriteTx tx, SharingDecisionId id, ReferralRow referral, AgencyId agency, SharingDecisionRequest request) {
        tx.insert(new SharingDecisionRow(
                tx.area(),
                id,
                1,
                referral.caseId(),
                referral.id(),
                agency,
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
                new Confidential<>(request.decidedAt()),
                Narrative.ofNullable(request.informed()),
                Confidential.ofNullable(request.reviewOn())));
    }

    /** Those of the agency that referred, the newest first: what others decided is not the referrer's to read. */
    List<SharingDecisionView> of(Tx tx, ReferralRow referral) {
        return of(tx, referral, Set.of(referral.agencyId()));
    }

    /** Those of these agencies, the newest first. */
    List<SharingDecisionView> of(Tx tx, ReferralRow referral, Set<AgencyId> agencies) {
        return views(tx.rows(SharingDecisionRow.class)
                .where("t.referral_id = :referral AND t.agency_id = ANY(:agencies)")
                .bind("referral", referral.id())
                .bind("agencies", agencies));
    }

    /** Those of all agencies, the newest first. */
    List<SharingDecisionView> all(Tx tx, ReferralRow referral) {
        return views(tx.rows(SharingDecisionRow.class)
                .where("t.referral_id = :referral")
                .bind("referral", referral.id()));
    }

    private static List<SharingDecisionView> views(RowQuery<SharingDecisionRow> query) {
        return query.tail("ORDER BY t.recorded_at DESC, t.id").list().stream()
                .map(SharingDecisionView::of)
                .toList();
    }
}
