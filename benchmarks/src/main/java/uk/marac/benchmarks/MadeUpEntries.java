package uk.marac.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.marac.gate.Ground;
import uk.marac.gate.Permission;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.Commitment;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.keys.ledger.v1.LeafV1;

/**
 * The leaves of an area's log, one after another: of sixteen entries twelve are views of a case, three are writes of two
 * rows, and one is a list of ten cases. Ten entries a second.
 */
final class MadeUpEntries {

    private static final int ROUND = 16;
    private static final int VIEWS = 12;
    private static final int ON_A_LIST = 10;
    private static final int CASES = 20_000;
    private static final long BEGAN_SECONDS = 1_767_225_600L;
    private static final int A_SECOND = 10;
    private static final long MICROS = 1_000_000;

    private final Draw draw = new Draw(7);
    private final UUID area = draw.id();
    private final List<UUID> actors = ids(40);
    private final List<UUID> agencies = ids(8);
    private final long[] numbers = new long[CASES];
    private long count;

    /** When the next entry will have been, in seconds since 1970. */
    long now() {
        return BEGAN_SECONDS + count / A_SECOND;
    }

    byte[] next() {
        int kind = (int) (count % ROUND);
        boolean list = kind == ROUND - 1;
        boolean write = !list && kind >= VIEWS;
        List<Commitment> commitments = new ArrayList<>();
        List<CaseSeq> caseSeqs = new ArrayList<>();
        for (int ordinal = 0; ordinal < (list ? ON_A_LIST : 1); ordinal++) {
            commitments.add(new Commitment(CommitmentTag.CASE, Hash.of(draw.bytes(Hash.LENGTH))));
            caseSeqs.add(new CaseSeq(ordinal, ++numbers[draw.number(0, CASES - 1)]));
        }
        LedgerEntry entry = new LedgerEntry(
                draw.id(),
                BEGAN_SECONDS * MICROS + count * (MICROS / A_SECOND),
                area,
                draw.of(actors),
                ActorKind.PERSON,
                draw.of(agencies),
                (list ? Permission.LIST_CASES : write ? Permission.RECORD_ACTION_OUTCOME : Permission.VIEW_CASE).name(),
                Outcome.DONE,
                null,
                Ground.Relation.INVOLVED.name(),
                draw.id(),
                write ? List.of(row("action"), row("involvement")) : List.of(),
                commitments);
        count++;
        return LeafV1.encode(new LedgerLeaf(entry, caseSeqs));
    }

    private RowWrite row(String table) {
        return new RowWrite(table, draw.id(), draw.number(1, 9), Hash.of(draw.bytes(Hash.LENGTH)), RowOp.UPDATE);
    }

    private List<UUID> ids(int many) {
        return Stream.generate(draw::id).limit(many).toList();
    }
}
