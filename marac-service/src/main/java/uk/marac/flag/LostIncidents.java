package uk.marac.flag;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.marac.gate.Tx;
import uk.marac.id.IncidentId;
import uk.marac.id.ReferralId;
import uk.marac.referral.ReferralRow;
import uk.marac.repeat.DifferentPeople;
import uk.marac.vault.Confidential;

/**
 * Incidents that were linked to a referral of which nothing came: withdrawn, redirected, returned and not sent again, found
 * to be of other people, or gone. They wait for an answer again: nobody would hear of them otherwise.
 */
final class LostIncidents {

    private record Link(IncidentId incident, ReferralId referral) {

        static Link of(IncidentRow row) {
            return new Link(row.id(), Objects.requireNonNull(Confidential.valueOf(row.referral())));
        }
    }

    private LostIncidents() {}

    /** Of every agency. To which referral one was linked is sealed, so each is opened; none is named, as none is shown. */
    static Set<IncidentId> all(Tx tx) {
        return lost(
                tx,
                tx.rows(IncidentRow.class)
                        .where("t.state = 'LINKED'")
                        .count(Link::of)
                        .keySet());
    }

    static Set<IncidentId> among(Tx tx, Collection<IncidentRow> incidents) {
        return lost(
                tx,
                incidents.stream()
                        .filter(row -> row.state() == IncidentState.LINKED)
                        .map(Link::of)
                        .toList());
    }

    private static Set<IncidentId> lost(Tx tx, Collection<Link> links) {
        Set<ReferralId> standing =
                standing(tx, links.stream().map(Link::referral).toList());
        Set<ReferralId> others = DifferentPeople.among(tx, standing);
        return links.stream()
                .filter(link -> !standing.contains(link.referral()) || others.contains(link.referral()))
                .map(Link::incident)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that wait to be screened, were accepted or joined to a case. By clear columns: an agency's incident opens no other's referral. */
    private static Set<ReferralId> standing(Tx tx, Collection<ReferralId> referrals) {
        tx.rows(ReferralRow.class)
                .where("t.id = ANY(:referrals)")
                .bind("referrals", referrals)
                .verify();
        List<UUID> ids = referrals.stream().map(ReferralId::value).toList();
        return tx.query("SELECT t.id FROM marac.referral t WHERE t.area_id = :area AND t.id = ANY (:referrals)"
                        + " AND t.state IN ('SUBMITTED', 'ACCEPTED', 'JOINED')")
                .bind("area", tx.area().value())
                .bindArray("referrals", UUID.class, ids)
                .mapTo(UUID.class)
                .map(ReferralId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
