package uk.marac.gate;

/** Not yours, or not there: the answer does not say which. Nothing was read out or written; an entry says that it was tried. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused() {
        super("refused");
    }
}
