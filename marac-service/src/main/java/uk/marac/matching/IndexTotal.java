package uk.marac.matching;

import java.util.Optional;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.vault.Confidential;

/**
 * The size of an area's index as it was left, sealed and held against its head. Each token watches over its own postings,
 * but a token whose counter is gone looks like one that nobody has: an index that was emptied, or not restored with the
 * rest, would find nobody, and every repeat would be accepted as new. Held until the transaction ends.
 */
final class IndexTotal {

    private final PostingDao postings;
    private final Optional<IndexTotalRow> row;

    private IndexTotal(PostingDao postings, Optional<IndexTotalRow> row) {
        this.postings = postings;
        this.row = row;
    }

    /** @throws IndexAltered if the index has another size than it was left with, or nothing says any more what it was */
    static IndexTotal verified(WriteTx tx, PostingDao postings) {
        lock(tx);
        Optional<IndexTotalRow> row = tx.rows(IndexTotalRow.class).find();
        IndexSize left = row.map(found -> found.size().value()).orElse(IndexSize.EMPTY);
        if (!postings.size(tx).equals(left) || (row.isEmpty() && wasUsed(tx))) {
            throw new IndexAltered();
        }
        return new IndexTotal(postings, row);
    }

    /** Notes the size that the index has now. */
    void note(WriteTx tx) {
        long version = row.map(IndexTotalRow::version).orElse(1L);
        IndexTotalRow next = new IndexTotalRow(tx.area(), tx.area(), version, new Confidential<>(postings.size(tx)));
        if (row.isPresent()) {
            tx.update(next);
        } else {
            tx.insert(next);
        }
    }

    /** The area's row, since there may be no total yet; a statement of its own, since what waited would be read as before. */
    private static void lock(WriteTx tx) {
        tx.query("SELECT id FROM marac.area WHERE id = :area FOR NO KEY UPDATE")
                .bind("area", tx.area().value())
                .mapTo(java.util.UUID.class)
                .list();
    }

    /** Whether heads say that somebody is in the index, or that there was a total. */
    private static boolean wasUsed(WriteTx tx) {
        AreaId area = tx.area();
        return tx.query("SELECT EXISTS (SELECT FROM marac.row_head WHERE area_id = :area AND NOT gone"
                        + " AND table_name IN ('index_total', 'person_index'))")
                .bind("area", area.value())
                .mapTo(Boolean.class)
                .one();
    }
}
