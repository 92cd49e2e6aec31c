package uk.marac.demo.content;

import java.time.LocalDate;

/**
 * A meeting of the past.
 *
 * @param year counted back, 0 the latest
 */
record PastMeeting(int year, LocalDate day, boolean emergency) {

    String key(String area) {
        return area + "." + day + (emergency ? "e" : "");
    }
}
