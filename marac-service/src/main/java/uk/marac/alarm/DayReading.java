package uk.marac.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import uk.marac.gate.Permission;
import uk.marac.gate.Tx;
import uk.marac.time.LondonDay;

/**
 * How many different cases people read in a day, by the log's clear columns: acts about one case, not lists, by who acts for an
 * agency.
 *
 * @param expected how many of them stand on the agenda of a near meeting to which the agency is invited for which they were read
 */
record DayReading(UUID actor, int cases, int expected, Instant since, Instant until) {

    /** Actions and minutes are read after a meeting too. */
    private static final int DAYS_AFTER_MEETING = 14;

    private static final int DAYS_BEFORE_MEETING = 28;

    private static final String READ = """
              FROM marac.audit_entry e
              JOIN marac.audit_opening o ON o.area_id = e.area_id AND o.entry_id = e.id
             WHERE e.area_id = :area AND e.at >= :from AND e.at < :before AND e.outcome = 'DONE'
               AND e.agency_id IS NOT NULL AND e.permission = ANY (:permissions) AND o.case_id IS NOT NULL
            """;

    private static final String OF_DAY = """
            SELECT r.actor_id, count(*) AS cases, count(*) FILTER (WHERE r.expected) AS expected,
                   min(r.since) AS since, max(r.until) AS until
              FROM (SELECT e.actor_id, o.case_id, min(e.at) AS since, max(e.at) AS until,
                           bool_or(EXISTS (
                               SELECT FROM marac.case_listing l
                                 JOIN marac.meeting m ON m.area_id = l.area_id AND m.id = l.meeting_id
                                 JOIN marac.meeting_agency g ON g.area_id = m.area_id AND g.meeting_id = m.id
                                WHERE l.area_id = e.area_id AND l.case_id = o.case_id AND g.agency_id = e.agency_id
                                  AND m.state <> 'CANCELLED'
                                  AND m.starts_at >= :meetingsFrom AND m.starts_at < :meetingsBefore)) AS expected
            """ + READ + """
                     GROUP BY e.actor_id, o.case_id) r
             GROUP BY r.actor_id HAVING count(*) >= :floor
            """;

    private static final String OF_DAYS_BEFORE = """
            SELECT count(DISTINCT o.case_id)
            """ + READ + """
               AND e.actor_id = :actor
             GROUP BY (e.at AT TIME ZONE 'Europe/London')::date
            """;

    /** Those of at least so many cases. */
    static List<DayReading> of(Tx tx, LocalDate day, int floor) {
        return between(tx, OF_DAY, day, day.plusDays(1))
                .bind("meetingsFrom", start(day.minusDays(DAYS_AFTER_MEETING)))
                .bind("meetingsBefore", start(day.plusDays(DAYS_BEFORE_MEETING)))
                .bind("floor", floor)
                .map((row, context) -> new DayReading(
                        row.getObject("actor_id", UUID.class),
                        row.getInt("cases"),
                        row.getInt("expected"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The median of the days before on which they read anything; 0 where there is none. */
    static int usual(Tx tx, UUID actor, LocalDate day, int days) {
        int[] counts =
                between(tx, OF_DAYS_BEFORE, day.minusDays(days), day)
                        .bind("actor", actor)
                        .mapTo(Integer.class)
                        .list()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray();
        return counts.length == 0 ? 0 : counts[counts.length / 2];
    }

    private static Query between(Tx tx, String sql, LocalDate from, LocalDate before) {
        return tx.query(sql)
                .bind("area", tx.area().value())
                .bind("from", start(from))
                .bind("before", start(before))
                .bindArray(
                        "permissions",
                        String.class,
                        Arrays.stream(Permission.values())
                                .filter(Permission::isAboutOneCase)
                                .map(Enum::name)
                                .toList());
    }

    private static OffsetDateTime start(LocalDate day) {
        return LondonDay.startOf(day).atOffset(ZoneOffset.UTC);
    }
}
