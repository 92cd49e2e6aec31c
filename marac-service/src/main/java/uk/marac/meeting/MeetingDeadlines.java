package uk.marac.meeting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.web.FieldErrors;

/**
 * Until when what is to be done before a meeting. Sealed as it is: a member that is added may be null, none is renamed.
 *
 * @param referralsUntil a referral before this time is in time for it; null where its kind has no cut-off
 * @param circulationDueAt when its agenda is to be out; null where nobody said
 * @param researchDueAt when agencies owe what they hold; null for its beginning
 */
public record MeetingDeadlines(
        @Nullable Instant referralsUntil,
        @Nullable Instant circulationDueAt,
        @Nullable Instant researchDueAt) {

    /** So long before a meeting nothing of it is due yet. */
    private static final Duration EARLIEST = Duration.ofDays(90);

    static final MeetingDeadlines NONE = new MeetingDeadlines(null, null, null);

    /**
     * These, but for what a coordinator says otherwise of a meeting that begins then.
     *
     * @throws uk.marac.web.ProblemException 422 for what cannot be meant
     */
    MeetingDeadlines but(@Nullable MeetingDeadlines said, Instant startsAt) {
        if (said == null) {
            return this;
        }
        MeetingDeadlines result = but(said);
        FieldErrors errors = new FieldErrors();
        check("deadlines.referralsUntil", said.referralsUntil, startsAt, errors);
        check("deadlines.circulationDueAt", said.circulationDueAt, startsAt, errors);
        check("deadlines.researchDueAt", said.researchDueAt, startsAt, errors);
        if (result.isOwedBeforeAsked()) {
            errors.wrong("deadlines.researchDueAt", "must not be before the agenda is to be out");
        }
        errors.refuse();
        return result;
    }

    private boolean isOwedBeforeAsked() {
        return researchDueAt != null && circulationDueAt != null && researchDueAt.isBefore(circulationDueAt);
    }

    private MeetingDeadlines but(MeetingDeadlines said) {
        return new MeetingDeadlines(
                said.referralsUntil == null ? referralsUntil : said.referralsUntil,
                said.circulationDueAt == null ? circulationDueAt : said.circulationDueAt,
                said.researchDueAt == null ? researchDueAt : said.researchDueAt);
    }

    private static void check(String field, @Nullable Instant at, Instant startsAt, FieldErrors errors) {
        if (at != null && (at.isAfter(startsAt) || at.isBefore(startsAt.minus(EARLIEST)))) {
            errors.wrong(field, "must be within the 90 days before the meeting begins");
        }
    }
}
