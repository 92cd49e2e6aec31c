package uk.marac.fuzz;

import java.util.List;

/**
 * One request as it will be sent.
 *
 * @param head lines of the header
 * @param fair whether who sends it may do the act, on things that are there
 * @param spoilt what was done to it, in words
 */
record Shot(
        int number,
        Operation operation,
        String method,
        String target,
        List<String> head,
        byte[] body,
        boolean fair,
        List<String> spoilt) {

    /** How to find it again; nothing of what was sent. */
    @Override
    public String toString() {
        return "request " + number + ", " + method + " for " + operation + ", " + spoilt;
    }
}
