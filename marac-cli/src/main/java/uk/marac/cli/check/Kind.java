package uk.marac.cli.check;

/** What was found. The names stand in the JSON report: never change or reuse one. */
public enum Kind {
    /** A file that the tree must have is not there. */
    MISSING,
    /** A file or entry is not in its one form. */
    MALFORMED,
    /** A checkpoint does not have the signatures that the trusted keys ask for. */
    NOT_SIGNED,
    /** The newest checkpoint does not have the cosignatures that the policy asks for. */
    NOT_WITNESSED,
    /** An entry is not the one whose hash the tree has. */
    ENTRY_DIFFERS,
    /** A tile does not hold what the tile below, or its own later form, says. */
    TILE_DIFFERS,
    /** A signed root is not the root of the entries. */
    ROOT_DIFFERS,
    /** Two signed checkpoints of one size have two roots. */
    FORKED,
    /** The newest checkpoint is smaller than the one that the auditor kept. */
    CUT,
    /** The newest checkpoint is smaller than another that the folder has. */
    STALE,
    /** An entry or checkpoint states a time that its place does not allow. */
    TIME,
    /** An entry of another area. */
    OTHER_AREA,
    /** An entry's id stands in the log twice. */
    ENTRY_TWICE,
    /** An entry does not commit to the case that was opened as its own. */
    OPENING_DIFFERS,
    /** A number of a case that follows on none: one before it is missing, or it was given twice. */
    CASE_NUMBER,
    /** What was given out is of another case or person than was asked for. */
    OTHER_SUBJECT
}
