package uk.marac.identity;

/** Why a token was not believed. For logs and counters; the caller is never told. */
public enum TokenFault {
    TOO_LONG,
    MALFORMED,
    ALGORITHM,
    TYPE,
    KEY_UNKNOWN,
    SIGNATURE,
    ISSUER,
    AUDIENCE,
    PARTY,
    EXPIRED,
    NOT_YET_VALID,
    SUBJECT,
    AUTHENTICATION_TIME,
    /** The issuer's keys cannot be had just now; it says nothing about the token. */
    KEYS_UNAVAILABLE
}
