package uk.marac.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.Compartment;
import uk.marac.keys.ring.AreaKey;
import uk.marac.keys.ring.Tombstone;

/**
 * Destroys data keys for good: the wrapped key goes, a sealed tombstone stays, so that a copy from a backup is refused.
 */
final class KeyDestroyer {

    /** The key store destroys at most 2,000 in one call; each person takes one place. */
    private static final int AT_ONCE = 1_000;

    private final KeyStore store;
    private final AreaKey areaKey;
    private final UUID area;

    KeyDestroyer(Handle handle, UUID area, AreaKeys areaKeys) {
        this.store = new KeyStore(handle, area);
        this.areaKey = areaKeys.of(handle, area);
        this.area = area;
    }

    /** The case's key, what every agency holds on the case, and its people's. */
    void destroy(UUID caseId, Collection<UUID> people, Instant at) {
        List<KeyStore.Destroyed> destroyed = new ArrayList<>(store.destroyCaseKeys(caseId));
        List<UUID> left = List.copyOf(people);
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            destroyed.addAll(store.destroyPersonKeys(left.subList(from, Math.min(left.size(), from + AT_ONCE))));
        }
        if (destroyed.stream().noneMatch(key -> key.compartment().kind() == Compartment.Kind.CASE)) {
            throw new IllegalStateException("the case has no key to destroy");
        }
        for (KeyStore.Destroyed key : destroyed) {
            UUID id = key.compartment().keyId(area, key.generation());
            store.putTombstone(id, Tombstone.seal(areaKey, id, at));
        }
    }
}
