package uk.marac.keys;

import java.util.UUID;
import javax.security.auth.Destroyable;

/** The key of one compartment of one area. Comes from an area key of the ring; prints as its id. */
public final class DataKey implements Destroyable {
    private final UUID area;
    private final Compartment compartment;
    private final int generation;
    private final UUID id;
    private final Secret secret;

    /** Takes over 32 secret bytes: destroying this key destroys them. */
    public DataKey(UUID area, Compartment compartment, int generation, Secret secret) {
        if (secret.length() != AesGcm.KEY || generation < 1) {
            throw new IllegalArgumentException("a data key has 32 bytes and a generation from 1");
        }
        this.area = area;
        this.compartment = compartment;
        this.generation = generation;
        this.id = compartment.keyId(area, generation);
        this.secret = secret;
    }

    public UUID area() {
        return area;
    }

    public Compartment compartment() {
        return compartment;
    }

    public int generation() {
        return generation;
    }

    /** As in {@link Compartment#keyId}. */
    public UUID id() {
        return id;
    }

    /** Only what is derived from it, or wraps it, may use this. */
    public Secret secret(SecretAccess access) {
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
        return "DataKey[" + id + "]";
    }
}
