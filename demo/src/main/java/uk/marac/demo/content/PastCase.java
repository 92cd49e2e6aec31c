package uk.marac.demo.content;

import org.jspecify.annotations.Nullable;

/**
 * A case of the past.
 *
 * @param meeting that hears it
 * @param putOffAt that had it before and did not hear it
 * @param family number of whose it is
 * @param children how many the family has
 * @param earlier key of the same people's case before; null where there was none
 * @param repeat whether that was less than a year ago
 * @param by who refers
 */
record PastCase(
        String key,
        PastMeeting meeting,
        @Nullable PastMeeting putOffAt,
        int family,
        int children,
        @Nullable String earlier,
        boolean repeat,
        String by,
        Course course) {

    /** What becomes of a referral. */
    enum Course {
        ACCEPTED,
        RETURNED_THEN_ACCEPTED,
        WITHDRAWN,
        REDIRECTED
    }

    boolean becomesCase() {
        return course == Course.ACCEPTED || course == Course.RETURNED_THEN_ACCEPTED;
    }

    PastMeeting firstMeeting() {
        return putOffAt == null ? meeting : putOffAt;
    }

    PastCase ofFamilyWith(int size) {
        return new PastCase(key, meeting, putOffAt, family, size, earlier, repeat, by, course);
    }

    PastCase putOff(PastMeeting at) {
        return new PastCase(key, meeting, at, family, children, earlier, repeat, by, course);
    }

    PastCase by(String who) {
        return new PastCase(key, meeting, putOffAt, family, children, earlier, repeat, who, course);
    }

    PastCase going(Course next) {
        return new PastCase(key, meeting, putOffAt, family, children, earlier, repeat, by, next);
    }
}
