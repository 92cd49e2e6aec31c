package uk.marac.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.ring.AreaKey;
import uk.marac.keys.ring.NewKey;

/** The data keys that one transaction has opened. Fetched many at once; wiped when the transaction ends. */
final class CompartmentKeys implements AutoCloseable {

    private record Generation(Compartment compartment, int number) {}

    private static final int FIRST = 1;

    private final KeyStore store;
    private final Handle handle;
    private final AreaKeys areaKeys;
    private final UUID area;
    private final Map<Generation, DataKey> opened = new HashMap<>();
    private final Map<Compartment, Integer> newest = new HashMap<>();

    CompartmentKeys(Handle handle, UUID area, AreaKeys areaKeys) {
        this.store = new KeyStore(handle, area);
        this.handle = handle;
        this.areaKeys = areaKeys;
        this.area = area;
    }

    /**
     * Fetches and unwraps the keys of these compartments that are not open yet. A compartment without one is left out.
     */
    void load(Collection<Compartment> compartments) {
        Set<Compartment> missing = new HashSet<>();
        for (Compartment compartment : compartments) {
            if (!newest.containsKey(compartment)) {
                missing.add(compartment);
                if (compartment.kind() == Compartment.Kind.AGENCY
                        && !newest.containsKey(Compartment.ofCase(compartment.scope()))) {
                    missing.add(Compartment.ofCase(compartment.scope()));
                }
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        AreaKey areaKey = areaKeys.of(handle, area);
        List<KeyStore.DataKeyRow> rows = store.dataKeys(missing);
        refuseDestroyed(rows);
        Map<Boolean, List<KeyStore.DataKeyRow>> byKind = rows.stream()
                .collect(Collectors.partitioningBy(row -> row.compartment().kind() == Compartment.Kind.AGENCY));
        byKind.getOrDefault(false, List.of()).forEach(row -> open(areaKey, row, null));
        byKind.getOrDefault(true, List.of()).forEach(row -> open(areaKey, row, parent(row.compartment())));
    }

    /** The newest key of a compartment, to write with; made if the compartment has none. */
    DataKey forWriting(Compartment compartment) {
        load(List.of(compartment));
        Integer generation = newest.get(compartment);
        return generation == null ? create(compartment) : key(compartment, generation);
    }

    /** The key that a row's header must name: the one of this compartment and generation, never another. */
    DataKey forReading(Compartment compartment, UUID headerKeyId) {
        for (int generation = newest.getOrDefault(compartment, 0); generation >= FIRST; generation--) {
            if (compartment.keyId(area, generation).equals(headerKeyId)) {
                return key(compartment, generation);
            }
        }
        throw new RowTampered(compartment.kind().name(), "no key of the row's compartment fits");
    }

    private DataKey create(Compartment compartment) {
        if (compartment.kind() != Compartment.Kind.AREA
                && store.isAnyDestroyed(List.of(compartment.keyId(area, FIRST)))) {
            throw new KeyDestroyed(compartment.kind().name());
        }
        DataKey parent = compartment.kind() == Compartment.Kind.AGENCY ? parent(compartment) : null;
        NewKey<DataKey> made = areaKeys.of(handle, area).newDataKey(compartment, FIRST, parent);
        store.putDataKey(compartment, FIRST, made.wrapped());
        opened.put(new Generation(compartment, FIRST), made.key());
        newest.put(compartment, FIRST);
        return made.key();
    }

    /** An area's own key is never destroyed; not asking saves the usual request a round trip. */
    private void refuseDestroyed(List<KeyStore.DataKeyRow> rows) {
        List<UUID> ids = rows.stream()
                .filter(row -> row.compartment().kind() != Compartment.Kind.AREA)
                .map(row -> row.compartment().keyId(area, row.generation()))
                .toList();
        if (store.isAnyDestroyed(ids)) {
            throw new KeyDestroyed("one that came back");
        }
    }

    private void open(AreaKey areaKey, KeyStore.DataKeyRow row, @Nullable DataKey parent) {
        DataKey key = areaKey.unwrap(row.compartment(), row.generation(), row.wrapped(), parent);
        opened.put(new Generation(row.compartment(), row.generation()), key);
        newest.merge(row.compartment(), row.generation(), Math::max);
    }

    private DataKey parent(Compartment agency) {
        return forWriting(Compartment.ofCase(agency.scope()));
    }

    private DataKey key(Compartment compartment, int generation) {
        DataKey key = opened.get(new Generation(compartment, generation));
        if (key == null) {
            throw new RowTampered(compartment.kind().name(), "no key of the row's compartment fits");
        }
        return key;
    }

    @Override
    public void close() {
        opened.values().forEach(DataKey::destroy);
        opened.clear();
        newest.clear();
    }
}
