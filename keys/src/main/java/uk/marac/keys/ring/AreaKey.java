package uk.marac.keys.ring;

import java.security.Key;
import java.util.UUID;
import javax.security.auth.Destroyable;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Bytes;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.ring.KeyRingException.Reason;

/**
 * The key of one area, of one version. Kept in memory for minutes, then destroyed. Makes and opens the area's data
 * keys, which need the ring's shred epoch too, and its secrets, which do not.
 */
public final class AreaKey implements Destroyable {
    private final KeyRing ring;
    private final UUID area;
    private final int version;
    private final Secret secret;

    AreaKey(KeyRing ring, UUID area, int version, Secret secret) {
        this.ring = ring;
        this.area = area;
        this.version = version;
        this.secret = secret;
    }

    public UUID area() {
        return area;
    }

    public int version() {
        return version;
    }

    /**
     * A new random key for a compartment.
     *
     * @param parent the case's key for an agency's compartment, else null
     */
    public NewKey<DataKey> newDataKey(Compartment compartment, int generation, @Nullable DataKey parent) {
        Secret key = Secret.random("data key", ring.random(), AesGcm.KEY);
        WrappedKey wrapped = wrapData(compartment, generation, key, parent);
        return new NewKey<>(new DataKey(area, compartment, generation, key), wrapped);
    }

    /** A new random key for an area's, case's or person's compartment. */
    public NewKey<DataKey> newDataKey(Compartment compartment, int generation) {
        return newDataKey(compartment, generation, null);
    }

    /** Opens a data key; refused unless it is the one of this compartment and generation. */
    public DataKey unwrap(Compartment compartment, int generation, WrappedKey wrapped, @Nullable DataKey parent) {
        Parent above = parent(compartment, parent);
        require(wrapped, Purpose.of(compartment), generation, above.number);
        Wrapping wrapping = Wrapping.of(wrapped, area, compartment.canonical());
        Key wrappingKey = wrapping.under(above.secret, ring.epoch(wrapped.epoch()));
        return new DataKey(area, compartment, generation, wrapping.unwrap(wrapped, wrappingKey));
    }

    /**
     * The same data key under this area key, the newest shred epoch and, for an agency, the case's key as given. The
     * key may have come from an older version of the area key.
     */
    public WrappedKey rewrap(DataKey key, @Nullable DataKey parent) {
        if (!key.area().equals(area)) {
            throw new KeyRingException(Reason.OTHER_PARENT);
        }
        return wrapData(key.compartment(), key.generation(), key.secret(SecretAccess.token()), parent);
    }

    /** A new random secret of the area. The scope is a case for AUDIT_DETAIL, else the area. */
    public NewKey<Secret> newSecret(Purpose purpose, UUID scope, int generation) {
        Secret made = Secret.random(purpose.name(), ring.random(), purpose.length());
        return new NewKey<>(made, rewrapSecret(purpose, scope, generation, made));
    }

    /** Opens a secret of the area; refused unless it is the one of this purpose, scope and generation. */
    public Secret unwrapSecret(Purpose purpose, UUID scope, int generation, WrappedKey wrapped) {
        require(wrapped, secretPurpose(purpose), generation, version);
        Wrapping wrapping = Wrapping.of(wrapped, area, Bytes.of(scope));
        return wrapping.unwrap(wrapped, wrapping.under(secret, null));
    }

    /** The same secret under this version of the area key. */
    public WrappedKey rewrapSecret(Purpose purpose, UUID scope, int generation, Secret key) {
        Wrapping wrapping = new Wrapping(secretPurpose(purpose), generation, version, 0, area, Bytes.of(scope));
        return wrapping.wrap(key, wrapping.under(secret, null), ring.random());
    }

    Secret secret() {
        return secret;
    }

    @Override
    public void destroy() {
        secret.destroy();
    }

    @Override
    public boolean isDestroyed() {
        return secret.isDestroyed();
    }

    @Override
    public String toString() {
        return "AreaKey[" + area + ", version " + version + "]";
    }

    private record Parent(int number, Secret secret) {}

    private WrappedKey wrapData(Compartment compartment, int generation, Secret key, @Nullable DataKey parent) {
        Parent above = parent(compartment, parent);
        int epoch = ring.newestEpoch();
        Wrapping wrapping =
                new Wrapping(Purpose.of(compartment), generation, above.number, epoch, area, compartment.canonical());
        return wrapping.wrap(key, wrapping.under(above.secret, ring.epoch(epoch)), ring.random());
    }

    private Parent parent(Compartment compartment, @Nullable DataKey parent) {
        if (compartment.kind() != Compartment.Kind.AGENCY) {
            if (parent != null) {
                throw new KeyRingException(Reason.OTHER_PARENT);
            }
            return new Parent(version, secret);
        }
        if (parent == null
                || !parent.area().equals(area)
                || !parent.compartment().equals(Compartment.ofCase(compartment.scope()))) {
            throw new KeyRingException(Reason.OTHER_PARENT);
        }
        return new Parent(parent.generation(), parent.secret(SecretAccess.token()));
    }

    private static Purpose secretPurpose(Purpose purpose) {
        if (!purpose.isSecret()) {
            throw new KeyRingException(Reason.OTHER_PURPOSE);
        }
        return purpose;
    }

    private static void require(WrappedKey wrapped, Purpose purpose, int generation, int parent) {
        if (wrapped.purpose() != purpose || wrapped.generation() != generation) {
            throw new KeyRingException(Reason.OTHER_PURPOSE);
        }
        if (wrapped.parent() != parent) {
            throw new KeyRingException(Reason.OTHER_PARENT);
        }
    }
}
