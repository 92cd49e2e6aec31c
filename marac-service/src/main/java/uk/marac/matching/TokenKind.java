package uk.marac.matching;

/** What a token is made of. The wire name is hashed into every label: never change one. */
enum TokenKind {
    SURNAME_AND_BIRTH("surname+dob"),
    GIVEN_NAME_AND_BIRTH("given+dob");

    private final String wire;

    TokenKind(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
