package uk.marac.agency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;

/** Agencies by their clear columns. */
public final class AgencyDao {

    public List<AgencyRow> all(Tx tx) {
        return tx.rows(AgencyRow.class).tail("ORDER BY t.name").list();
    }

    public Optional<AgencyRow> find(Tx tx, AgencyId id) {
        return tx.rows(AgencyRow.class).withId(id).find();
    }

    /**
     * The agency, held as it is until the transaction ends: it is not closed in between. Who is about to close it comes after,
     * or went before and is seen. The lock is a statement of its own, as every lock that may wait.
     */
    public Optional<AgencyRow> hold(Tx tx, AgencyId id) {
        tx.query("SELECT t.id FROM marac.agency t WHERE t.area_id = :area AND t.id = :id FOR SHARE")
                .bind("area", tx.area().value())
                .bind("id", id.value())
                .mapTo(UUID.class)
                .list();
        return find(tx, id);
    }

    public Optional<AgencyRow> named(Tx tx, String name) {
        return tx.rows(AgencyRow.class)
                .where("t.name = :name")
                .bind("name", name)
                .find();
    }
}
