package uk.marac.referral;

import java.util.List;
import java.util.UUID;
import uk.marac.access.InvolvementGround;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.Involvements;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.person.AddressRow;
import uk.marac.person.PersonRow;
import uk.marac.person.TransferredPeople;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * Refers in this area what was a case of another. It goes the way of every referral from there: into screening, compared with
 * the people that are known here.
 */
public final class ReceivedReferrals {

    private final CaseFiles cases = new CaseFiles();
    private final TransferredPeople people = new TransferredPeople();
    private final List<ReferralListener> listeners;

    public ReceivedReferrals(List<ReferralListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Makes the case file and its referral. What the other area's agencies wrote is not in it: that keeps its audience in the
     * papers.
     *
     * @param agency for which it is referred here, by whom
     * @param origin the referral as it stood in the other area
     * @param background that it was a case elsewhere
     */
    public void make(
            WriteTx tx,
            CaseId caseId,
            AgencyId agency,
            UUID by,
            ReferralRow origin,
            List<PersonRow> known,
            List<AddressRow> addresses,
            Background background) {
        cases.receive(tx, caseId, background.area());
        ReferralRow referral = referral(tx, caseId, agency, by, origin, background);
        tx.insert(referral);
        Involvements.begin(tx, caseId, agency, InvolvementGround.REFERRED, referral.id());
        people.state(tx, caseId, agency, known, addresses);
        listeners.forEach(listener -> listener.submitted(tx, referral));
    }

    /**
     * From where it came.
     *
     * @param since when it was a case there, in words
     */
    public record Background(Narrative area, Narrative referrer, Narrative narrative, String since) {}

    private static ReferralRow referral(
            WriteTx tx, CaseId caseId, AgencyId agency, UUID by, ReferralRow origin, Background background) {
        ReferralBackground earlier = new ReferralBackground(
                List.of(new EarlierMarac(background.area().value(), background.since())), null, null, null);
        return new ReferralRow(
                tx.area(),
                new ReferralId(tx.newId()),
                1,
                caseId,
                agency,
                ReferralState.SUBMITTED,
                tx.now(),
                by,
                origin.criteria(),
                origin.incidentOn(),
                origin.incidentBasis(),
                background.narrative(),
                origin.indicators(),
                new Confidential<>(
                        new VictimAwareness(origin.victimAware().value().aware(), null)),
                null,
                background.referrer(),
                null,
                null,
                null,
                null,
                null,
                new Confidential<>(List.of()),
                null,
                origin.strands(),
                null,
                new Confidential<>(earlier),
                null);
    }
}
