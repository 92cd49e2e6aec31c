package uk.marac.agency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.MembershipId;

/** Memberships by their clear columns. */
public final class MemberDao {

    public List<MembershipRow> all(Tx tx) {
        return tx.rows(MembershipRow.class).tail("ORDER BY t.valid_from, t.id").list();
    }

    public Optional<MembershipRow> find(Tx tx, MembershipId id) {
        return tx.rows(MembershipRow.class).withId(id).find();
    }

    /** Those that have not ended; one that was given while this act waited for it may begin after the act's own time. */
    public List<MembershipRow> notEnded(Tx tx, AgencyId agency) {
        return tx.rows(MembershipRow.class)
                .where("t.agency_id = :agency AND (t.valid_until IS NULL OR t.valid_until > :now)")
                .bind("agency", agency)
                .bind("now", tx.now())
                .list();
    }

    /** Whether the area has, or had, any member. */
    public boolean isAnybody(Tx tx) {
        return tx.query("SELECT EXISTS (SELECT 1 FROM marac.membership t WHERE t.area_id = :area)")
                .bind("area", tx.area().value())
                .mapTo(Boolean.class)
                .one();
    }

    public boolean isLive(Tx tx, UUID subject, AgencyId agency, Role role) {
        return !tx.rows(MembershipRow.class)
                .where("t.subject = :subject AND t.agency_id = :agency AND t.role = :role AND " + InForce.NOW)
                .bind("subject", subject)
                .bind("agency", agency)
                .bind("role", role)
                .bind("now", tx.now())
                .list()
                .isEmpty();
    }
}
