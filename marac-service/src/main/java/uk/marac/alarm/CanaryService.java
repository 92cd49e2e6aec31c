package uk.marac.alarm;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CanaryMark;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.referral.MadeUpReferrals;
import uk.marac.referral.ReferralRequest;

/**
 * Canary cases: referrals of people who do not exist, withdrawn as soon as they were made. Nobody works with a withdrawn case, so it is on
 * no agenda, in no figure and in nobody's work, without a rule that could tell it apart.
 */
public final class CanaryService {

    private static final String USUAL = "Sent in error.";

    /** Between ten minutes and five hours pass before an agency takes a referral back. */
    private static final int SOONEST_SECONDS = 600;

    private static final int SPAN_SECONDS = 17_400;

    private final Gate gate;
    private final MadeUpReferrals referrals;
    private final SecureRandom random = new SecureRandom();
    private final FictionalReferral fiction = new FictionalReferral(random);

    public CanaryService(Gate gate, MadeUpReferrals referrals) {
        this.gate = gate;
        this.referrals = referrals;
    }

    /**
     * In two acts, as an agency would: who dies between them sends the request again, under the same idempotency key.
     *
     * @return the id of its referral
     */
    public UUID place(Actor actor, AreaId area, CanaryRequest request, @Nullable Idempotency idempotency) {
        UUID made = gate.create(
                actor, Permission.PLACE_CANARY, Target.area(area), idempotency, (tx, id) -> refer(tx, id, request));
        ReferralId referral = new ReferralId(made);
        String because = request.withdrawnBecause() == null ? USUAL : request.withdrawnBecause();
        gate.write(actor, Permission.WITHDRAW_CANARY, Target.of(area, referral), tx -> {
            referrals.withdraw(tx, referral, because);
            return true;
        });
        return made;
    }

    private void refer(WriteTx tx, UUID id, CanaryRequest request) {
        CaseId caseId = CanaryMark.of(tx).mark(tx.newId());
        Instant at = tx.now().minusSeconds(SOONEST_SECONDS + random.nextInt(SPAN_SECONDS));
        ReferralRequest said = request.referral() == null ? fiction.at(at) : request.referral();
        referrals.make(tx, new ReferralId(id), caseId, request.agency(), said, at);
    }

    /** Those that were not destroyed, the newest first. It opens none. */
    public List<CanaryView> list(Actor actor, AreaId area) {
        return gate.list(actor, Permission.LIST_CANARIES, area, CanaryService::list);
    }

    private static List<CanaryView> list(Tx tx) {
        CanaryMark mark = CanaryMark.of(tx);
        return tx
                .query("SELECT t.id, t.case_id, t.agency_id, t.submitted_at FROM marac.referral t"
                        + " WHERE t.area_id = :area ORDER BY t.submitted_at DESC, t.id")
                .bind("area", tx.area().value())
                .map((row, context) -> new CanaryView(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new ReferralId(row.getObject("id", UUID.class)),
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .filter(view -> mark.isOn(view.caseId()))
                .toList();
    }
}
