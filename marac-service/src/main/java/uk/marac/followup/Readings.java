package uk.marac.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.protocol.MeetingKinds;
import uk.marac.time.LondonDay;

/**
 * Which meetings read actions out. It follows from the meetings that began, so that nobody has to note it. An emergency
 * meeting reads out what concerns its own cases only, and counts for none.
 */
final class Readings {

    private static final Set<MeetingState> BEGUN =
            Set.of(MeetingState.IN_SESSION, MeetingState.HELD, MeetingState.MINUTES_ISSUED);

    private final Map<MeetingId, MeetingRow> all;
    private final List<MeetingRow> begun;

    Readings(List<MeetingRow> meetings) {
        this.all = meetings.stream().collect(Collectors.toMap(MeetingRow::id, Function.identity()));
        this.begun = meetings.stream()
                .filter(meeting -> meeting.kind().equals(MeetingKinds.MARAC))
                .filter(meeting -> BEGUN.contains(meeting.state()))
                .toList();
    }

    /** When the last meeting before this one began that read actions out, if there was one. */
    Optional<Instant> before(MeetingRow meeting) {
        return begun.stream()
                .map(MeetingRow::startsAt)
                .filter(start -> start.isBefore(meeting.startsAt()))
                .max(Comparator.naturalOrder());
    }

    /**
     * How often an action was read out when its day was past.
     *
     * @param agreedAt the meeting that agreed it, which does not count
     * @param since only meetings that began after this
     */
    int overdue(LocalDate dueOn, @Nullable MeetingId agreedAt, Instant since) {
        MeetingRow own = agreedAt == null ? null : all.get(agreedAt);
        return (int) begun.stream()
                .map(MeetingRow::startsAt)
                .filter(start -> own == null || start.isAfter(own.startsAt()))
                .filter(start -> start.isAfter(since) && LondonDay.of(start).isAfter(dueOn))
                .count();
    }
}
