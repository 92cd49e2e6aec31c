package uk.marac.transfer;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.result.ResultIterable;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;

/** The areas of this installation, by what the list of areas says. */
final class TransferAreas {

    private static final String SELECT =
            "SELECT t.id, t.code, t.name FROM marac.area t WHERE t.id <> :installation AND ";

    /** All but the one that asks. */
    List<TransferArea> others(Tx tx) {
        return select(tx, "t.id <> :own ORDER BY t.name, t.code").list();
    }

    TransferArea own(Tx tx) {
        return select(tx, "t.id = :own").one();
    }

    private static ResultIterable<TransferArea> select(Tx tx, String condition) {
        return tx.query(SELECT + condition)
                .bind("installation", AreaId.INSTALLATION.value())
                .bind("own", tx.area().value())
                .map((row, context) -> new TransferArea(
                        new AreaId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name")));
    }
}
