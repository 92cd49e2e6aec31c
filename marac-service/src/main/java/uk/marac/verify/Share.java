package uk.marac.verify;

import java.util.UUID;

/**
 * One part of all ids. What must be held in memory is held for one share after the other, each with a walk of its own over
 * the log, so that no installation is too large.
 */
record Share(int part, int parts) {

    /** @param ids how many there are */
    static int parts(long ids, int atOnce) {
        return Math.toIntExact(1 + ids / atOnce);
    }

    boolean holds(UUID id) {
        return Math.floorMod(id.hashCode(), parts) == part;
    }

    boolean isFirst() {
        return part == 0;
    }
}
