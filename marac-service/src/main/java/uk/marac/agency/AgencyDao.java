package uk.marac.agency;

import java.util.List;
import java.util.Optional;
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

    public boolean isNamed(Tx tx, String name) {
        return tx.rows(AgencyRow.class)
                .where("t.name = :name")
                .bind("name", name)
                .find()
                .isPresent();
    }
}
