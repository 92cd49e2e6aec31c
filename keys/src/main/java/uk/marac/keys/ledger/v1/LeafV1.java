package uk.marac.keys.ledger.v1;

import java.util.ArrayList;
import java.util.List;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.tree.MerkleTree;

/**
 * Leaf bytes: {@code entry | u16 count | count × (u16 ordinal | u64 seq)}. The entry states its own length, so no
 * other entry and sequences have the same bytes. They are what an entry bundle holds and what the tree hashes.
 */
public final class LeafV1 {
    private LeafV1() {}

    public static byte[] encode(LedgerLeaf leaf) {
        Out out = new Out().raw(EntryV1.encode(leaf.entry()));
        out.u16(leaf.caseSeqs().size());
        for (CaseSeq seq : leaf.caseSeqs()) {
            out.u16(seq.ordinal()).u64(seq.seq());
        }
        return out.bytes();
    }

    /** The same, from an entry as stored: its bytes go in verbatim, after they have parsed. */
    public static byte[] encode(byte[] entry, List<CaseSeq> caseSeqs) {
        return encode(new LedgerLeaf(EntryV1.parse(entry), caseSeqs));
    }

    /** @throws MalformedException for anything but bytes that {@link #encode(LedgerLeaf)} makes */
    public static LedgerLeaf parse(byte[] bytes) {
        In in = new In(bytes);
        LedgerEntry entry = EntryV1.read(in);
        List<CaseSeq> seqs = new ArrayList<>();
        for (int left = in.u16(); left > 0; left--) {
            seqs.add(new CaseSeq(in.u16(), in.u64()));
        }
        in.end();
        return new LedgerLeaf(entry, seqs);
    }

    /** SHA-256(0x00 ‖ entry ‖ case sequences): RFC 6962's leaf hash of {@code leaf}. */
    public static Hash hash(byte[] leaf) {
        return MerkleTree.leafHash(leaf);
    }
}
