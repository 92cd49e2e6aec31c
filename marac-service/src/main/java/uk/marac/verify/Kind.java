package uk.marac.verify;

/** What can be found. The names are printed, and stay as they are. */
public enum Kind {
    PLACE_EMPTY("no entry stands at this place of the log"),
    PLACE_TWICE("more than one entry stands at this place of the log"),
    ENTRY_MISSING("the entry at this place was deleted"),
    ENTRY_ALTERED("the entry is not what was written"),
    ENTRY_TWICE("the entry stands in the log more than once, or waits although it stands there"),
    ENTRY_UNPLACED("the entry is not in the log and does not wait for its place"),
    LEAF_DIFFERS("the tree has another leaf at this place"),
    TILE_DIFFERS("a tile is not the one that the leaves below it make"),
    HEAD_OF_LOG_DIFFERS("the log does not end where its places end"),
    CHECKPOINT_FORGED("the checkpoint is not signed by the log's keys, or says otherwise than its row"),
    CHECKPOINT_DIFFERS("from this size on the log is not the one that was signed"),
    CHECKPOINT_BEYOND("the checkpoint covers more than the log has"),
    CASE_NUMBER("the numbers of a case are not 1, 2, 3 without a gap"),
    SINK_UNREADABLE("the sink cannot be read"),
    SINK_AHEAD("the sink has more than the database: the database was rolled back, or its log cut"),
    SINK_DIFFERS("the sink keeps another checkpoint of this size than the database"),
    SINK_MISSES("the sink does not keep this checkpoint, and keeps a later one"),
    SUCCESSOR_DIFFERS("the log's first entry does not name what is witnessed of the log before"),
    ENTRY_LOST("the entry is witnessed outside, and the database does not have it"),
    SINK_OF_NO_LOG("the sink has a log that the database has not"),
    ROW_CHANGED("the row is not the one last written"),
    ROW_ROLLED_BACK("the row is an earlier version of itself"),
    ROW_RESURRECTED("the row was deleted and is there again"),
    ROW_WITHOUT_HEAD("the row has no head: nothing in the log wrote it"),
    ROW_MISSING("the row is gone, and nothing in the log deleted it"),
    ROW_HEAD_ROLLED_BACK("row and head were put back to an earlier version together"),
    ROW_HEAD_WITHOUT_ENTRY("no entry wrote this version of the row"),
    ROW_HEAD_ALTERED("the entry that wrote this version says otherwise than its head"),
    ROW_HEAD_MISSING("the log knows the row, and its head is gone"),
    TABLE_UNKNOWN("a sealed table that this program does not know"),
    AREA_UNREADABLE("the area could not be verified to the end");

    private final String meaning;

    Kind(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
