package uk.marac.matching;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralRow;
import uk.marac.vault.Confidential;

/** Rows that matching reads and writes, by their clear columns. */
public final class MatchDao {

    public Optional<MatchProposalsRow> find(Tx tx, ReferralId referral) {
        return tx.rows(MatchProposalsRow.class).withId(referral).find();
    }

    Optional<MatchProposalsRow> ofCase(Tx tx, CaseId caseId) {
        return tx.rows(MatchProposalsRow.class)
                .where("t.case_id = :case")
                .bind("case", caseId)
                .find();
    }

    public List<PersonLinkRow> links(Tx tx, CaseId caseId) {
        return tx.rows(PersonLinkRow.class)
                .where("t.case_id = :case")
                .bind("case", caseId)
                .tail("ORDER BY t.id")
                .list();
    }

    List<PersonRow> people(Tx tx, CaseId caseId) {
        return tx.rows(PersonRow.class)
                .where("t.case_id = :case")
                .bind("case", caseId)
                .tail("ORDER BY t.id")
                .list();
    }

    List<PersonRow> people(Tx tx, CaseId caseId, PartyRole role) {
        return tx.rows(PersonRow.class)
                .where("t.case_id = :case AND t.role = :role")
                .bind("case", caseId)
                .bind("role", role)
                .tail("ORDER BY t.id")
                .list();
    }

    List<PersonRow> withIds(Tx tx, Collection<PersonId> ids) {
        return tx.rows(PersonRow.class)
                .where("t.id = ANY(:ids)")
                .bind("ids", ids)
                .tail("ORDER BY t.id")
                .list();
    }

    /** The same people, those first who were referred last. By clear columns: which to open is asked before any is opened. */
    List<PersonId> newestFirst(Tx tx, Collection<PersonId> ids) {
        return tx.query(
                        "SELECT p.id FROM marac.person p"
                                + " LEFT JOIN marac.referral r ON r.area_id = p.area_id AND r.case_id = p.case_id"
                                + " WHERE p.area_id = :area AND p.id = ANY (:ids) ORDER BY r.submitted_at DESC NULLS LAST, p.id")
                .bind("area", tx.area().value())
                .bindArray("ids", UUID.class, ids.stream().map(PersonId::value).toList())
                .mapTo(UUID.class)
                .map(PersonId::new)
                .list();
    }

    /** What was found; a referral that was submitted again is searched again, and what was decided is asked again. */
    void put(WriteTx tx, ReferralRow referral, List<Proposal> proposals) {
        Optional<MatchProposalsRow> earlier = find(tx, referral.id());
        MatchProposalsRow row = new MatchProposalsRow(
                referral.areaId(),
                referral.id(),
                earlier.map(MatchProposalsRow::version).orElse(1L),
                referral.caseId(),
                tx.now(),
                new Confidential<>(proposals));
        if (earlier.isPresent()) {
            tx.update(row);
        } else {
            tx.insert(row);
        }
    }
}
