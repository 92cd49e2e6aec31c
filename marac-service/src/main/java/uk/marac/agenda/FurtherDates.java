package uk.marac.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;

/** Where there is room for what one meeting has no time for. */
final class FurtherDates {

    private static final String LIVE = "t.meeting_id = ANY(:meetings) AND t.outcome IS NULL";

    /**
     * The first later meeting of the same kind whose agenda is open and has time for one more case. One with a case that is
     * closed to the reader is passed over, so that nobody adds up from it how long that case is planned for.
     *
     * @param slot minutes for one more case
     * @param capacity minutes of a meeting
     */
    Optional<MeetingRow> after(Tx tx, MeetingRow full, int slot, int capacity) {
        List<MeetingRow> later = tx.rows(MeetingRow.class)
                .where("t.kind = :kind AND t.state = :planned AND t.starts_at > :after")
                .bind("kind", full.kind())
                .bind("planned", MeetingState.PLANNED)
                .bind("after", full.startsAt())
                .tail("ORDER BY t.starts_at, t.id")
                .list();
        List<MeetingId> ids = later.stream().map(MeetingRow::id).toList();
        Scope scope = tx.scope(Permission.VIEW_LISTING);
        Map<MeetingId, List<CaseListingRow>> seen = tx
                .rows(CaseListingRow.class)
                .where(LIVE + " AND " + scope.sql())
                .bind("meetings", ids)
                .bindAll(scope.bindings())
                .list()
                .stream()
                .collect(Collectors.groupingBy(CaseListingRow::meetingId));
        Map<UUID, Long> counts = counts(tx, ids);
        return later.stream()
                .filter(meeting -> {
                    List<CaseListingRow> listed = seen.getOrDefault(meeting.id(), List.of());
                    return listed.size() == counts.getOrDefault(meeting.id().value(), 0L)
                            && minutes(listed) + slot <= capacity;
                })
                .findFirst();
    }

    private static int minutes(List<CaseListingRow> listed) {
        return listed.stream()
                .mapToInt(listing -> listing.slotMinutes().value())
                .sum();
    }

    /** How many cases stand on each, whoever asks; opens none of them. */
    private static Map<UUID, Long> counts(Tx tx, List<MeetingId> meetings) {
        return tx
                .query("SELECT t.meeting_id FROM marac.case_listing t WHERE t.area_id = :area AND " + LIVE)
                .bind("area", tx.area().value())
                .bindArray(
                        "meetings",
                        UUID.class,
                        meetings.stream().map(MeetingId::value).toList())
                .mapTo(UUID.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
