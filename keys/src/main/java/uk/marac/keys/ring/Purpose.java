package uk.marac.keys.ring;

import uk.marac.keys.Compartment;

/** What a wrapped key is for. The code is in the wrapped form and never changes. */
public enum Purpose {
    AREA(1, 32),
    AREA_DATA(2, 32),
    CASE(3, 32),
    PERSON(4, 32),
    AGENCY(5, 32),
    /** One for each index epoch; the scope is the area. */
    INDEX(16, 32),
    /** One for each case; outlives the case's data key, for it is not under a shred epoch. */
    AUDIT_DETAIL(17, 32),
    AUDIT_MAC(18, 32),
    /** Idempotency keys and entity tags. */
    REQUEST_MAC(19, 32),
    LEDGER_ED25519(20, 32),
    LEDGER_ML_DSA_44(21, 32);

    private final int code;
    private final int length;

    Purpose(int code, int length) {
        this.code = code;
        this.length = length;
    }

    int code() {
        return code;
    }

    /** Bytes of the key itself. */
    int length() {
        return length;
    }

    /** Wrapped straight under the area key: index, audit, request and ledger keys. */
    public boolean isSecret() {
        return code >= INDEX.code;
    }

    static Purpose of(Compartment compartment) {
        return switch (compartment.kind()) {
            case AREA -> AREA_DATA;
            case CASE -> CASE;
            case PERSON -> PERSON;
            case AGENCY -> AGENCY;
        };
    }
}
