package uk.marac.referral;

import java.util.List;
import uk.marac.casefile.CaseFiles;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.ReferralId;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.protocol.ProtocolService;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** What becomes of a referral: the coordinator's screening, and withdrawal by the agency that made it. */
public final class ScreeningService {

    private final Gate gate;
    private final ProtocolService protocol;
    private final SameIncident sameIncident;
    private final List<AcceptanceCheck> checks;
    private final CaseFiles cases = new CaseFiles();
    private final ReferralDao referrals = new ReferralDao();
    private final Outbox outbox = new Outbox();

    public ScreeningService(
            Gate gate, ProtocolService protocol, SameIncident sameIncident, List<AcceptanceCheck> checks) {
        this.gate = gate;
        this.protocol = protocol;
        this.sameIncident = sameIncident;
        this.checks = List.copyOf(checks);
    }

    /**
     * Accepts, returns, redirects or joins a referral that waits, or separates one that was joined.
     *
     * @return the new version
     * @throws ProblemException 409 if it does not wait, or something must be settled before it can be accepted or redirected
     */
    public long screen(Actor actor, AreaId area, ReferralId id, long expected, ScreeningRequest request) {
        return gate.write(actor, Permission.SCREEN_REFERRAL, Target.of(area, id), tx -> {
            ReferralRow referral = referrals.find(tx, id).orElseThrow(tx::refuse);
            EntityTags.check(expected, referral.version());
            ReferralState next =
                    ReferralStates.move(referral.state(), request.decision().act());
            return switch (request.decision()) {
                case ACCEPT -> accept(tx, referral, next, request);
                case RETURN -> giveBack(tx, referral, next, request);
                case REDIRECT -> redirect(tx, referral, next, request);
                case JOIN -> join(tx, referral, next, request);
                case SEPARATE -> separate(tx, referral, next, request);
            };
        });
    }

    /** @return the new version */
    public long withdraw(Actor actor, AreaId area, ReferralId id, long expected, WithdrawalRequest request) {
        return gate.write(actor, Permission.WITHDRAW_REFERRAL, Target.of(area, id), tx -> {
            ReferralRow referral = referrals.find(tx, id).orElseThrow(tx::refuse);
            EntityTags.check(expected, referral.version());
            ReferralState next = ReferralStates.move(referral.state(), ReferralAct.WITHDRAW);
            cases.notAccepted(tx, referral.caseId());
            return tx.update(referral.decided(next, tx.now(), request.reason(), List.of(), null));
        });
    }

    private long accept(WriteTx tx, ReferralRow referral, ReferralState next, ScreeningRequest request) {
        checks.forEach(check -> check.check(tx, referral));
        if (sameIncident.isDetermined(tx, referral)) {
            throw ProblemException.conflict(
                    "decision", "it tells of the incident of another case: join it to that, or determine it anew");
        }
        cases.open(tx, referral.caseId(), protocol.inForce(tx).settings().caseNumberPrefix());
        return tx.update(referral.decided(next, tx.now(), request.reason(), List.of(), null));
    }

    private long giveBack(WriteTx tx, ReferralRow referral, ReferralState next, ScreeningRequest request) {
        if (request.missing().isEmpty()) {
            throw ProblemException.invalid("missing", "say what the referrer must add");
        }
        tell(tx, NoticeKind.REFERRAL_RETURNED, referral);
        return tx.update(referral.decided(next, tx.now(), request.reason(), request.missing(), null));
    }

    private long redirect(WriteTx tx, ReferralRow referral, ReferralState next, ScreeningRequest request) {
        String elsewhere = request.redirectedTo();
        if (elsewhere == null || elsewhere.isBlank()) {
            throw ProblemException.invalid("redirectedTo", "say who will help instead");
        }
        // A repeat that is sent elsewhere unnoticed is as lost as one that is accepted as new.
        checkPeople(tx, referral);
        cases.notAccepted(tx, referral.caseId());
        tell(tx, NoticeKind.REFERRAL_REDIRECTED, referral);
        return tx.update(referral.decided(next, tx.now(), request.reason(), List.of(), elsewhere));
    }

    /** How the victim may be reached, the case that takes it in says. */
    private long join(WriteTx tx, ReferralRow referral, ReferralState next, ScreeningRequest request) {
        checkPeople(tx, referral);
        sameIncident.join(tx, referral);
        tell(tx, NoticeKind.REFERRAL_JOINED, referral);
        return tx.update(referral.decided(next, tx.now(), request.reason(), List.of(), null));
    }

    private long separate(WriteTx tx, ReferralRow referral, ReferralState next, ScreeningRequest request) {
        sameIncident.separate(tx, referral);
        return tx.update(referral.decided(next, tx.now(), request.reason(), List.of(), null));
    }

    private void checkPeople(WriteTx tx, ReferralRow referral) {
        checks.stream().filter(AcceptanceCheck::isAskedBeforeRedirecting).forEach(check -> check.check(tx, referral));
    }

    private void tell(WriteTx tx, NoticeKind kind, ReferralRow referral) {
        outbox.tell(tx, kind, null, Recipients.speakingOf(tx, referral.agencyId(), referral.caseId()));
    }
}
