package uk.marac.witness;

/** A witness cosigned of a log what is not here. To sign on could be to sign a second root of one size. */
public final class WitnessDisagrees extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String origin;

    WitnessDisagrees(String origin, String what) {
        super(what);
        this.origin = origin;
    }

    /** The log's name. */
    public String origin() {
        return origin;
    }
}
