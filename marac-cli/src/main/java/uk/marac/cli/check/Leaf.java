package uk.marac.cli.check;

import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.v1.LeafV1;

/** An entry of a bundle: its hash, and what it says. */
record Leaf(Hash hash, Found<LedgerLeaf> said) {

    static Leaf of(byte[] bytes) {
        return new Leaf(LeafV1.hash(bytes), said(bytes));
    }

    private static Found<LedgerLeaf> said(byte[] bytes) {
        try {
            return Found.of(LeafV1.parse(bytes));
        } catch (MalformedException e) {
            return Found.malformed(e);
        }
    }
}
