package uk.marac.crash;

import java.util.UUID;

/** One version of one sealed row, as an entry of the log names it. */
record Write(String table, UUID id, long version) {

    @Override
    public String toString() {
        return table + " " + id + " at version " + version;
    }
}
