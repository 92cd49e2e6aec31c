package uk.marac.notice;

import java.net.URI;

/**
 * The words of every mail, and the only place where there are any: a number and the way to the service. Whoever reads over
 * a shoulder, on a lock screen or in a forwarded mail learns no more.
 */
record NoticeText(String subject, String body) {

    static NoticeText of(NoticeKind kind, int items, URI baseUrl) {
        return new NoticeText("For your attention: " + items, """
                %s: %d

                Please sign in:
                %s

                This message says no more than that on purpose. Nobody reads answers to it.
                """.formatted(what(kind), items, baseUrl));
    }

    private static String what(NoticeKind kind) {
        return switch (kind) {
            case AGENDA_CIRCULATED, CASE_ADDED, CASE_CHANGED, MINUTES_ISSUED -> "New to read";
            case REFERRAL_WAITS,
                    RESEMBLANCE_WAITS,
                    RESEARCH_OWED,
                    INCIDENT_WAITS,
                    TRANSFER_WAITS,
                    ACTION_REPLACED,
                    ALARM_RAISED -> "Waiting for your answer";
            case ACTIONS_OVERDUE -> "Past its day";
            case DRAFTS_UNSENT -> "Begun and not sent";
            case REFERRAL_RETURNED -> "Sent back to you";
            case REFERRAL_REDIRECTED, REFERRAL_JOINED, TRANSFER_ANSWERED -> "Answered";
            case PAPERS_GONE -> "Passed on";
            case MEETING_CHANGED -> "Changed";
            case FLAGS_LAPSING -> "Ending this month";
        };
    }
}
