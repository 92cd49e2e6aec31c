package uk.marac.keys.ledger.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.tree.MerkleTree;
import uk.marac.keys.ledger.v1.LeafV1;

/**
 * An entry at its place, with what shows that it is there and whom it concerns.
 *
 * @param index of the leaf, from 0
 * @param leaf the bytes that the tree hashes: the entry and its case numbers
 * @param cases of the cases that were asked for, those that the entry commits to
 * @param target what was asked for, of an act that came to nothing; null for any other
 * @param path of the inclusion proof: the leaf's sibling first
 */
public record ExportedEntry(
        long index,
        byte[] leaf,
        List<OpenedId> cases,
        @Nullable OpenedId target,
        List<Hash> path) {

    public ExportedEntry {
        cases = List.copyOf(cases);
        path = List.copyOf(path);
    }

    /** @throws uk.marac.keys.ledger.MalformedException where the bytes are no leaf */
    public LedgerLeaf parsed() {
        return LeafV1.parse(leaf);
    }

    /** @throws NotVerifiedException unless the leaf stands at its place in the log */
    public void requireIncluded(Checkpoint log) {
        MerkleTree.checkInclusion(index, log.size(), LeafV1.hash(leaf), path, log.root());
    }

    /** @throws NotVerifiedException unless it concerns something that was asked for, and commits to all that it is said to */
    public void requireOpened() {
        LedgerEntry entry = parsed().entry();
        boolean holds = cases.stream().allMatch(opened -> opened.isIn(entry, CommitmentTag.CASE))
                && (target == null || target.isIn(entry, CommitmentTag.TARGET))
                && (target != null || !cases.isEmpty());
        if (!holds) {
            throw new NotVerifiedException("opening of a commitment");
        }
    }
}
