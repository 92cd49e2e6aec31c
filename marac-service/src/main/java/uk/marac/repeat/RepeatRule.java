package uk.marac.repeat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.protocol.RepeatIncidentTest;
import uk.marac.referral.IncidentBasis;
import uk.marac.time.LondonDay;

/**
 * The protocol's repeat rule. Decided by the date of the incident, in days as London counts them; the anniversary is the
 * last day of the window, and of 29 February it is 28 February. Dates do not tell two incidents of one day apart.
 */
public record RepeatRule(int windowMonths, RepeatAnchor anchor, RepeatIncidentTest test) {

    public static RepeatRule of(OperatingProtocol protocol) {
        return new RepeatRule(protocol.repeatWindowMonths(), protocol.repeatAnchor(), protocol.repeatIncidentTest());
    }

    RepeatFinding withoutEarlierCase() {
        return new RepeatFinding(RepeatVerdict.NEW, RepeatReason.NO_EARLIER_CASE, anchor, null, null);
    }

    RepeatFinding apply(Incident incident, EarlierEvents earlier) {
        return apply(incident, earlier, anchorOn(earlier));
    }

    /** @param from the day from which the window runs: the earlier case's own, or that of a later one which repeats it */
    RepeatFinding apply(Incident incident, EarlierEvents earlier, @Nullable LocalDate from) {
        if (from == null) {
            return new RepeatFinding(null, RepeatReason.NO_ANCHOR, anchor, null, null);
        }
        LocalDate lastDay = lastDay(from);
        RepeatReason why = reason(incident, earlier, lastDay);
        return new RepeatFinding(verdict(why), why, anchor, anchorOn(earlier), lastDay);
    }

    /** The day from which the window runs; null where the event from which the protocol counts did not take place. */
    @Nullable
    LocalDate anchorOn(EarlierEvents earlier) {
        Instant from =
                switch (anchor) {
                    case LAST_REFERRAL -> earlier.acceptedReferralAt();
                    case LAST_REFERRAL_ANY -> earlier.referredAt();
                    case LAST_DISCUSSION -> earlier.discussedAt();
                };
        return from == null ? null : LondonDay.of(from);
    }

    /** The last day of a window that runs from the day. */
    LocalDate lastDay(LocalDate from) {
        return from.plusMonths(windowMonths);
    }

    private RepeatReason reason(Incident incident, EarlierEvents earlier, LocalDate lastDay) {
        if (!incident.on().isAfter(earlier.incidentOn())) {
            return perhapsFurther(incident, earlier)
                    ? RepeatReason.PERHAPS_A_FURTHER_INCIDENT
                    : RepeatReason.NOT_A_FURTHER_INCIDENT;
        }
        if (incident.on().isAfter(lastDay)) {
            return RepeatReason.AFTER_WINDOW;
        }
        if (test == RepeatIncidentTest.ANY_ABUSE) {
            return RepeatReason.WITHIN_WINDOW;
        }
        Boolean criminal = incident.criminalType();
        if (criminal == null) {
            return RepeatReason.CRIMINAL_TYPE_NOT_STATED;
        }
        return criminal ? RepeatReason.WITHIN_WINDOW : RepeatReason.NOT_OF_CRIMINAL_TYPE;
    }

    /** An assault in the morning and a breach of bail in the evening have one date; what was disclosed was before its date. */
    private static boolean perhapsFurther(Incident incident, EarlierEvents earlier) {
        return incident.on().equals(earlier.incidentOn())
                || incident.basis() == IncidentBasis.DISCLOSURE
                || earlier.incidentBasis() == IncidentBasis.DISCLOSURE;
    }

    private static @Nullable RepeatVerdict verdict(RepeatReason why) {
        return switch (why) {
            case WITHIN_WINDOW -> RepeatVerdict.REPEAT;
            case PERHAPS_A_FURTHER_INCIDENT, CRIMINAL_TYPE_NOT_STATED, NO_ANCHOR -> null;
            default -> RepeatVerdict.NEW;
        };
    }
}
