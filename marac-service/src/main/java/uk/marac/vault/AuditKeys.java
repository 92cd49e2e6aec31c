package uk.marac.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.box.BoxKey;
import uk.marac.keys.ring.AreaKey;
import uk.marac.keys.ring.Purpose;

/** The audit keys of cases, which outlive the cases' own keys, and of the area for what concerns no case. */
public final class AuditKeys {

    private static final int FIRST = 1;

    private final Handle handle;
    private final UUID area;
    private final AreaKeys areaKeys;
    private final Map<UUID, BoxKey> boxes = new HashMap<>();

    public AuditKeys(Handle handle, UUID area, AreaKeys areaKeys) {
        this.handle = handle;
        this.area = area;
        this.areaKeys = areaKeys;
    }

    /** Fetches the keys of these cases, and of the area where its id is among them; makes those that are missing. */
    public void load(Collection<UUID> scopes) {
        Set<UUID> missing = fetch(scopes);
        if (missing.isEmpty()) {
            return;
        }
        AreaKey areaKey = areaKeys.of(handle, area);
        KeyStore store = new KeyStore(handle, area);
        for (UUID scope : missing) {
            var made = areaKey.newSecret(Purpose.AUDIT_DETAIL, scope, FIRST);
            store.putSecret(Purpose.AUDIT_DETAIL.name(), scope, FIRST, made.wrapped());
            boxes.put(scope, new BoxKey(made.key()));
        }
    }

    /**
     * Fetches those of these keys that are there.
     *
     * @return the scopes that have none: nothing was ever sealed for them
     */
    public Set<UUID> fetch(Collection<UUID> scopes) {
        Set<UUID> missing = new LinkedHashSet<>(scopes);
        missing.removeAll(boxes.keySet());
        if (missing.isEmpty()) {
            return missing;
        }
        AreaKey areaKey = areaKeys.of(handle, area);
        KeyStore store = new KeyStore(handle, area);
        for (KeyStore.SecretRow row : store.secrets(Purpose.AUDIT_DETAIL.name(), missing)) {
            boxes.put(
                    row.scope(),
                    new BoxKey(areaKey.unwrapSecret(Purpose.AUDIT_DETAIL, row.scope(), row.version(), row.wrapped())));
        }
        missing.removeAll(boxes.keySet());
        return missing;
    }

    public BoxKey box(UUID scope) {
        BoxKey box = boxes.get(scope);
        if (box == null) {
            throw new IllegalStateException("audit key was not loaded");
        }
        return box;
    }
}
