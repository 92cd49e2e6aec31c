package uk.marac.keys.ledger.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.entry.Opening;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.tree.MerkleTree;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.v1.LeafV1;

/** A small log about two cases, the same at every run, and what is given out of it. */
public final class ExportedLog {
    public static final String ORIGIN = "log.example/area";
    public static final UUID ONE = id(31);
    public static final UUID OTHER = id(32);

    private final List<byte[]> leaves = new ArrayList<>();
    private final List<List<OpenedId>> opened = new ArrayList<>();
    private final List<@Nullable OpenedId> targets = new ArrayList<>();

    public static UUID id(int last) {
        return new UUID(0x0011223344556677L, 0x8899aabbccdd0000L + last);
    }

    /** A look at both cases, a look at the other one, an insert, a change, a deletion, a refusal and an export. */
    public static ExportedLog usual() {
        return new ExportedLog()
                .add("LIST_CASES", Outcome.DONE, List.of(), List.of(seq(ONE, 1), seq(OTHER, 1)))
                .add("VIEW_CASE", Outcome.DONE, List.of(), List.of(seq(OTHER, 2)))
                .add("PLACE_FLAG", Outcome.DONE, List.of(RowOp.INSERT, RowOp.INSERT), List.of(seq(ONE, 2)))
                .add("CLOSE_CASE", Outcome.DONE, List.of(RowOp.INSERT, RowOp.UPDATE), List.of(seq(ONE, 3)))
                .add("UNMARK_STAFF_CASE", Outcome.DONE, List.of(RowOp.DELETE), List.of(seq(ONE, 4)))
                .add("VIEW_CASE", Outcome.REFUSED, List.of(), List.of())
                .add("EXPORT_CASE_HISTORY", Outcome.STARTED, List.of(), List.of(seq(ONE, 5)));
    }

    /** A case, and the number that the entry has in it. */
    public record Numbered(UUID caseId, long seq) {}

    public static Numbered seq(UUID caseId, long seq) {
        return new Numbered(caseId, seq);
    }

    public ExportedLog add(String permission, Outcome outcome, List<RowOp> ops, List<Numbered> cases) {
        int at = leaves.size();
        List<Opening> openings = new ArrayList<>();
        List<OpenedId> ofOne = new ArrayList<>();
        List<CaseSeq> seqs = new ArrayList<>();
        for (Numbered numbered : cases) {
            byte[] salt = salt(at, openings.size());
            if (numbered.caseId().equals(ONE)) {
                ofOne.add(new OpenedId(openings.size(), ONE, salt));
            }
            seqs.add(new CaseSeq(openings.size(), numbered.seq()));
            openings.add(Opening.existing(CommitmentTag.CASE, salt, Bytes.of(numbered.caseId())));
        }
        OpenedId target = null;
        if (outcome == Outcome.REFUSED) {
            target = new OpenedId(0, ONE, salt(at, 0));
            openings.add(Opening.existing(CommitmentTag.TARGET, target.salt(), Bytes.of(ONE)));
        }
        leaves.add(LeafV1.encode(new LedgerLeaf(entry(at, permission, outcome, ops, openings), seqs)));
        opened.add(ofOne);
        targets.add(target);
        return this;
    }

    private static LedgerEntry entry(
            int at, String permission, Outcome outcome, List<RowOp> ops, List<Opening> openings) {
        List<RowWrite> rows = new ArrayList<>();
        for (RowOp op : ops) {
            rows.add(new RowWrite("case_flag", id(50 + rows.size()), 1, Hash.sha256(new byte[] {1}), op));
        }
        return new LedgerEntry(
                id(100 + at),
                1_767_225_600_000_001L + at,
                id(2),
                id(3),
                ActorKind.PERSON,
                outcome.isRefusal() ? null : id(4),
                permission,
                outcome,
                null,
                outcome.isRefusal() ? null : "INVOLVED",
                id(5),
                rows,
                openings.stream().map(Opening::commitment).toList());
    }

    private static byte[] salt(int entry, int ordinal) {
        byte[] salt = new byte[Opening.SALT_LENGTH];
        Arrays.fill(salt, (byte) (16 * entry + ordinal));
        return salt;
    }

    public NoteSigner signer() {
        return new NoteSigner(ORIGIN, SignatureType.ED25519, new byte[NoteSigner.SEED_LENGTH]);
    }

    public ExportHead head() {
        Hash root = Proofs.root(leaves.size(), this::node);
        return new ExportHead(
                ExportHead.Subject.CASE,
                ONE,
                List.of(ONE),
                new Checkpoint(ORIGIN, leaves.size(), root).sign(List.of(signer()), 1_767_225_700L));
    }

    /** The entry at a place, with what is opened of it to who asks for the first case. */
    public ExportedEntry entry(int index) {
        return new ExportedEntry(
                index,
                leaves.get(index),
                opened.get(index),
                targets.get(index),
                Proofs.inclusion(index, leaves.size(), this::node));
    }

    /** All that concern the first case. */
    public List<ExportedEntry> entries() {
        List<ExportedEntry> entries = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (!opened.get(i).isEmpty() || targets.get(i) != null) {
                entries.add(entry(i));
            }
        }
        return entries;
    }

    private Hash node(int level, long index) {
        return level == 0
                ? LeafV1.hash(leaves.get((int) index))
                : MerkleTree.nodeHash(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
    }
}
