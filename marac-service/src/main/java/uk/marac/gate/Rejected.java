package uk.marac.gate;

/** An act that was allowed but cannot be done as asked. The code goes into the entry; it says nothing of anybody. */
public abstract class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    protected Rejected(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
