package uk.marac.witness;

/** Why a witness did not cosign. */
public enum WitnessFault {
    /** No answer, or none that can be used. */
    UNREACHABLE,
    /** It does not know the log, or other keys of it. */
    REFUSED,
    /** Its answer is not signed by each of the keys that it was configured with. */
    NOT_COSIGNED,
    /** It knows a larger log than is here: the database was rolled back. */
    AHEAD,
    /** What is here is no continuation of what it cosigned: the log was forked. */
    DISAGREES;

    /** Whether it shows a roll-back or a fork. Nothing more is signed then. */
    public boolean isAlarm() {
        return this == AHEAD || this == DISAGREES;
    }
}
