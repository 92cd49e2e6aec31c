package uk.marac.matching;

import uk.marac.gate.Rejected;

/**
 * The index is not as it was last written: a posting is gone, moved or one too many, or a counter was put back. An
 * alarm.
 */
public final class IndexAltered extends Rejected {
    private static final long serialVersionUID = 1L;

    IndexAltered() {
        super("INDEX_ALTERED");
    }
}
