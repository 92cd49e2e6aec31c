package uk.marac.keys.ring;

import org.jspecify.annotations.Nullable;

/** A key or ring was refused. Carries a reason and no key. */
public final class KeyRingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The file is missing, unreadable, or the password is wrong. */
        RING_FILE,
        /** Not the one encoding of a wrapped key or tombstone. */
        MALFORMED,
        /** The ring has no such root: open the ring again, or restore it. */
        NO_ROOT,
        /** The ring has no such shred epoch: never had it, or destroyed it. */
        NO_EPOCH,
        /** Wrapped under another version of the area key or generation of the case key. */
        OTHER_PARENT,
        /** Wrapped for another purpose or generation than expected. */
        OTHER_PURPOSE,
        /** Altered, or wrapped for another area, compartment or parent. */
        REFUSED
    }

    private final Reason reason;

    KeyRingException(Reason reason) {
        this(reason, null);
    }

    KeyRingException(Reason reason, @Nullable Throwable cause) {
        super("key ring: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
