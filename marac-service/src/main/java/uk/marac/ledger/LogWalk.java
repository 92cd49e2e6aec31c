package uk.marac.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.EntryMac;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.v1.LeafV1;
import uk.marac.keys.ring.Purpose;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.RowTampered;

/** Reads a log back place by place. Where a reader for auditors refuses, it says what is wrong and goes on. */
public final class LogWalk {

    private final Handle handle;
    private final UUID area;
    private final AreaKeys areaKeys;

    public LogWalk(Handle handle, UUID area, AreaKeys areaKeys) {
        this.handle = handle;
        this.area = area;
        this.areaKeys = areaKeys;
    }

    public LogHead head() {
        return new LogStore(handle, area).head();
    }

    /** The stored checkpoints of sizes above {@code after}, smallest first. */
    public List<StoredCheckpoint> checkpoints(long after, int limit) {
        return new LogStore(handle, area).checkpoints(after, Long.MAX_VALUE, limit);
    }

    /** The area's logs before this one, oldest first. */
    public List<ClosedLog> closed() {
        return ClosedLog.all(handle, area);
    }

    public Optional<StoredCheckpoint> checkpoint(long size) {
        return new LogStore(handle, area).checkpoint(size);
    }

    /** In order of their places; what is not there is left out, what stands at one place twice is there twice. */
    public List<WalkedLeaf> leaves(long from, long to) {
        EntryMac mac = EntryMac.of(areaKeys.secret(handle, area, Purpose.AUDIT_MAC));
        List<PlacedEntry> placed = new PlaceStore(handle, area).entries(from, to);
        Openings all = openingsOfAll(placed);
        List<WalkedLeaf> leaves = new ArrayList<>(placed.size());
        for (PlacedEntry one : placed) {
            leaves.add(walked(one, mac, all));
        }
        return leaves;
    }

    private @Nullable Openings openingsOfAll(List<PlacedEntry> placed) {
        try {
            return openings(placed.stream().map(PlacedEntry::id).toList());
        } catch (RowTampered e) {
            // Then each is asked for alone, and the one that is at fault says so.
            return null;
        }
    }

    private Openings openings(List<UUID> ids) {
        return Openings.read(handle, area, areaKeys, ids, null);
    }

    private WalkedLeaf walked(PlacedEntry placed, EntryMac mac, @Nullable Openings all) {
        byte[] leaf = placed.leaf();
        StoredEntry stored = placed.stored();
        if (leaf == null || stored == null) {
            return faulty(placed, null, "is not there");
        }
        try {
            LedgerEntry entry = stored.believed(area, mac);
            Openings openings = all == null ? openings(List.of(placed.id())) : all;
            return new WalkedLeaf(
                    placed.index(),
                    placed.id(),
                    leaf,
                    entry,
                    LeafV1.parse(leaf).caseSeqs(),
                    openings.cases(placed.id(), entry),
                    null);
        } catch (RowTampered e) {
            return faulty(placed, leaf, String.valueOf(e.getMessage()));
        } catch (MalformedException e) {
            return faulty(placed, leaf, "its case numbers cannot be read");
        }
    }

    private static WalkedLeaf faulty(PlacedEntry placed, byte @Nullable [] leaf, String fault) {
        return new WalkedLeaf(placed.index(), placed.id(), leaf, null, List.of(), Collections.emptySortedMap(), fault);
    }
}
