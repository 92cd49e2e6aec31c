package uk.marac.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.Secret;
import uk.marac.keys.ring.AreaKey;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.ring.Purpose;
import uk.marac.keys.ring.WrappedKey;

/** Area keys and the area's own secrets, unwrapped by the ring and kept in memory for a few minutes. */
public final class AreaKeys {

    private record SecretName(UUID area, Purpose purpose) {}

    private static final int FIRST = 1;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final KeyRing ring;
    private final Cache<UUID, AreaKey> keys =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000).build();
    private final Cache<SecretName, Secret> secrets =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(10_000).build();

    public AreaKeys(KeyRing ring) {
        this.ring = ring;
    }

    /** Makes the keys of a new area. In the transaction that makes the area, so that neither is without the other. */
    public void create(Handle handle, UUID area) {
        KeyStore store = new KeyStore(handle, area);
        WrappedKey wrapped = ring.newAreaKey(area);
        store.putAreaKey(FIRST, wrapped);
        AreaKey key = ring.unwrapArea(area, wrapped);
        for (Purpose purpose : Purpose.values()) {
            if (purpose.isSecret()) {
                store.putSecret(
                        purpose.name(),
                        area,
                        FIRST,
                        key.newSecret(purpose, area, FIRST).wrapped());
            }
        }
    }

    AreaKey of(Handle handle, UUID area) {
        AreaKey known = keys.getIfPresent(area);
        if (known != null) {
            return known;
        }
        List<KeyStore.SecretRow> rows = new KeyStore(handle, area).areaKeys();
        KeyStore.SecretRow newest = rows.stream()
                .max(Comparator.comparingInt(KeyStore.SecretRow::version))
                .orElseThrow(() -> new IllegalStateException("the area has no key"));
        AreaKey key = ring.unwrapArea(area, newest.wrapped());
        keys.put(area, key);
        return key;
    }

    /** One of the area's own secrets. */
    public Secret secret(Handle handle, UUID area, Purpose purpose) {
        SecretName name = new SecretName(area, purpose);
        Secret known = secrets.getIfPresent(name);
        if (known != null) {
            return known;
        }
        KeyStore.SecretRow row = new KeyStore(handle, area)
                .secrets(purpose.name(), List.of(area)).stream()
                        .max(Comparator.comparingInt(KeyStore.SecretRow::version))
                        .orElseThrow(() -> new IllegalStateException("the area has no " + purpose));
        Secret secret = of(handle, area).unwrapSecret(purpose, area, row.version(), row.wrapped());
        secrets.put(name, secret);
        return secret;
    }
}
