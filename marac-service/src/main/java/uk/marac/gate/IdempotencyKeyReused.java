package uk.marac.gate;

/** The same idempotency key came with another body. */
public final class IdempotencyKeyReused extends Rejected {
    private static final long serialVersionUID = 1L;

    public IdempotencyKeyReused() {
        super("IDEMPOTENCY_KEY_REUSED");
    }
}
