package uk.marac.verify;

import uk.marac.gate.Tx;

/** Small questions about the area that a transaction is in. */
final class Query {

    private Query() {}

    static long count(Tx tx, String sql) {
        return tx.query(sql).bind("area", tx.area().value()).mapTo(Long.class).one();
    }
}
