package uk.marac.notice;

/** Where a notice stands. One that was dropped has nobody to go to any more; one that was given up is an alarm. */
enum NoticeState {
    WAITING,
    SENT,
    DROPPED,
    GIVEN_UP
}
