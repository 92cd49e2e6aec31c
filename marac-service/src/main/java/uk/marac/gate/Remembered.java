package uk.marac.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import uk.marac.id.AreaId;

/**
 * The entries that this instance committed and has not yet seen under a checkpoint. The database cannot be asked for an
 * entry that was deleted before it had its place; who wrote it can.
 */
public final class Remembered {

    /** Reached only while nothing is sequenced, which is an alarm of its own; what comes then is not remembered. */
    static final int MOST = 100_000;

    private final Map<UUID, AreaId> entries = new ConcurrentHashMap<>();

    /** Of a transaction that has committed. */
    void add(AreaId log, Collection<UUID> committed) {
        for (UUID entry : committed) {
            if (entries.size() < MOST) {
                entries.put(entry, log);
            }
        }
    }

    /** Those of one log, at this moment. */
    public List<UUID> of(AreaId log) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().equals(log))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those of which there are any. */
    public Set<AreaId> logs() {
        return Set.copyOf(entries.values());
    }

    public void forget(Collection<UUID> seen) {
        seen.forEach(entries::remove);
    }
}
