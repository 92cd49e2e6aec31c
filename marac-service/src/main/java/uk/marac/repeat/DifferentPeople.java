package uk.marac.repeat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.vault.Confidential;

/** For other features: of which referrals, as they were last sent, it was determined that their people were not known. */
public final class DifferentPeople {

    private record Judged(
            ReferralId referral,
            RepeatVerdict verdict,
            @Nullable PersonId victim) {

        static Judged of(RepeatDeterminationRow row) {
            return new Judged(row.id(), row.verdict().value(), Confidential.valueOf(row.victim()));
        }
    }

    private DifferentPeople() {}

    /** Of these; names no case in the act's entry, because it tells of none. */
    public static Set<ReferralId> among(Tx tx, Collection<ReferralId> referrals) {
        Set<PersonId> stated = victims(tx, referrals);
        return tx
                .rows(RepeatDeterminationRow.class)
                .where("t.id = ANY(:referrals)")
                .bind("referrals", referrals)
                .count(Judged::of)
                .keySet()
                .stream()
                .filter(judged -> judged.verdict() == RepeatVerdict.DIFFERENT_PEOPLE)
                .filter(judged -> judged.victim() != null && stated.contains(judged.victim()))
                .map(Judged::referral)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The victims as the referrals state them now. */
    private static Set<PersonId> victims(Tx tx, Collection<ReferralId> referrals) {
        List<UUID> ids = referrals.stream().map(ReferralId::value).toList();
        return tx.query("SELECT p.id FROM marac.person p JOIN marac.referral r"
                        + " ON r.area_id = p.area_id AND r.case_id = p.case_id"
                        + " WHERE p.area_id = :area AND p.role = 'VICTIM' AND r.id = ANY (:referrals)")
                .bind("area", tx.area().value())
                .bindArray("referrals", UUID.class, ids)
                .mapTo(UUID.class)
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
