package uk.marac.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionRow;
import uk.marac.action.Fulfilment;
import uk.marac.id.MeetingId;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.time.LondonDay;
import uk.marac.vault.Confidential;

/**
 * Whether an action stands on the steering group's list: computed whenever somebody asks, so that none is forgotten. It
 * goes from the list with what it asks for, or with a reason; then days and meetings are counted anew.
 */
record SteeringRule(OperatingProtocol protocol, Readings readings, Instant now) {

    /** @param acts the oldest first */
    SteeringPlace of(ActionRow action, @Nullable MeetingId agreedAt, List<EscalationRow> acts) {
        Instant resolvedAt = Instant.EPOCH;
        EscalationRow byHand = null;
        for (EscalationRow act : acts) {
            boolean resolves = act.is(EscalationAct.RESOLVE);
            resolvedAt = resolves ? act.recordedAt().value() : resolvedAt;
            byHand = resolves ? null : act;
        }
        List<SteeringGround> grounds = new ArrayList<>();
        boolean settled = Fulfilment.of(action).isSettled();
        if (!settled && daysSince(later(action.dueOn(), LondonDay.of(resolvedAt))) >= protocol.steeringAfterDays()) {
            grounds.add(SteeringGround.OVERDUE);
        }
        if (!settled && readings.overdue(action.dueOn(), agreedAt, resolvedAt) >= protocol.steeringAfterMeetings()) {
            grounds.add(SteeringGround.READ_OUT);
        }
        if (!settled && byHand != null) {
            grounds.add(SteeringGround.BY_HAND);
        }
        return new SteeringPlace(
                List.copyOf(grounds),
                settled ? 0 : Math.max(0, daysSince(action.dueOn())),
                readings.overdue(action.dueOn(), agreedAt, Instant.EPOCH),
                byHand == null ? null : Confidential.valueOf(byHand.cause()));
    }

    private int daysSince(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, LondonDay.of(now));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
