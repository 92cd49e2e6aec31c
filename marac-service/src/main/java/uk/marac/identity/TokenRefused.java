package uk.marac.identity;

/** A token was not believed. Carries the kind of fault and nothing of the token: no message, no cause. */
public final class TokenRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final TokenFault fault;

    public TokenRefused(TokenFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    public TokenFault fault() {
        return fault;
    }
}
