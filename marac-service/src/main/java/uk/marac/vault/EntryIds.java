package uk.marac.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The ids of one act's entries. One entry, but for an act that writes more rows than an entry names: each further entry
 * names the next {@value #ROWS}. Not safe for use by two threads.
 */
public final class EntryIds {

    /** Rows named in one entry: fewer than its format holds, so that its cases fit beside them. */
    public static final int ROWS = 256;

    private final Supplier<UUID> ids;
    private final List<UUID> drawn = new ArrayList<>();

    public EntryIds(Supplier<UUID> ids) {
        this.ids = ids;
        drawn.add(ids.get());
    }

    /**
     * The entry that names a write.
     *
     * @param write which of the act's writes, from 0
     */
    public UUID naming(int write) {
        while (drawn.size() <= write / ROWS) {
            drawn.add(ids.get());
        }
        return drawn.get(write / ROWS);
    }

    /** The id of one more entry, which names no write. */
    public UUID another() {
        return ids.get();
    }
}
