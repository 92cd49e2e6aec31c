package uk.marac.notice;

/**
 * What a notice tells of. Another kind, such as a disclosure that is released, is a constant here, its words in
 * {@link NoticeText}, and a call of {@link Outbox} in its act.
 */
public enum NoticeKind {
    AGENDA_CIRCULATED,
    CASE_ADDED,
    CASE_CHANGED,
    RESEARCH_OWED,
    ACTION_REPLACED,
    ACTIONS_OVERDUE,
    DRAFTS_UNSENT,
    REFERRAL_WAITS,
    RESEMBLANCE_WAITS,
    REFERRAL_RETURNED,
    REFERRAL_REDIRECTED,
    REFERRAL_JOINED,
    MINUTES_ISSUED,
    TRANSFER_WAITS,
    TRANSFER_ANSWERED,
    PAPERS_GONE,
    MEETING_CHANGED,
    INCIDENT_WAITS,
    FLAGS_LAPSING,
    ALARM_RAISED
}
