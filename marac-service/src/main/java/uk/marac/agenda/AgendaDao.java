package uk.marac.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingRow;
import uk.marac.person.AddressRow;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralRow;

/** Agendas in a fixed number of statements, however many cases there are. */
public final class AgendaDao {

    private static final Comparator<AgendaCase> BY_POSITION =
            Comparator.comparingInt(item -> item.listing().position());

    private final MeetingDao meetings = new MeetingDao();

    /** What the actor may see of the agenda, in its order. */
    public List<AgendaCase> visible(Tx tx, MeetingRow meeting) {
        Scope scope = tx.scope(Permission.VIEW_LISTING);
        List<CaseListingRow> listings = tx.rows(CaseListingRow.class)
                .where("t.meeting_id = :meeting AND " + scope.sql())
                .bind("meeting", meeting.id())
                .bindAll(scope.bindings())
                .list();
        return ordered(tx, meeting, listings);
    }

    /** How many cases stand on it, whoever asks; opens none of them. */
    int count(Tx tx, MeetingId meeting) {
        return tx.query("""
                        SELECT count(*) FROM marac.case_listing WHERE area_id = :area AND meeting_id = :meeting
                        AND (position > 0 OR outcome IS DISTINCT FROM 'WITHDRAWN')
                        """)
                .bind("area", tx.area().value())
                .bind("meeting", meeting.value())
                .mapTo(Integer.class)
                .one();
    }

    /** The whole agenda in its order, for work that shows none of it. */
    public List<AgendaCase> whole(Tx tx, MeetingRow meeting) {
        return ordered(tx, meeting, meetings.listings(tx, meeting.id()));
    }

    private static List<AgendaCase> ordered(Tx tx, MeetingRow meeting, List<CaseListingRow> listings) {
        List<CaseListingRow> standing = listings.stream()
                .filter(listing -> listing.position() > 0 || listing.outcome() != ListingOutcome.WITHDRAWN)
                .toList();
        List<AgendaCase> own = AgendaOrder.byRight(meeting, load(tx, meeting.id(), standing));
        return meeting.agendaNumber() == 0
                ? HandOrder.of(own)
                : own.stream().sorted(BY_POSITION).toList();
    }

    private static List<AgendaCase> load(Tx tx, MeetingId meeting, List<CaseListingRow> listings) {
        List<CaseId> listed = listings.stream().map(CaseListingRow::caseId).toList();
        Map<CaseId, List<CaseId>> joined = new JoinedCases().to(tx, listed);
        List<CaseId> ids = Stream.concat(
                        listed.stream(), joined.values().stream().flatMap(List::stream))
                .toList();
        Map<CaseId, CaseRow> files =
                tx.rows(CaseRow.class).where("t.id = ANY(:cases)").bind("cases", ids).list().stream()
                        .collect(Collectors.toMap(CaseRow::id, Function.identity()));
        Map<CaseId, List<PersonRow>> people = grouped(
                tx.rows(PersonRow.class)
                        .where("t.case_id = ANY(:cases)")
                        .bind("cases", ids)
                        .tail("ORDER BY t.id")
                        .list(),
                PersonRow::caseId);
        Map<CaseId, List<AddressRow>> addresses = grouped(
                tx.rows(AddressRow.class)
                        .where("t.case_id = ANY(:cases) AND NOT t.confidential")
                        .bind("cases", ids)
                        .tail("ORDER BY t.stated_at DESC, t.id")
                        .list(),
                AddressRow::caseId);
        Map<CaseId, ReferralRow> referrals =
                tx.rows(ReferralRow.class).where("t.case_id = ANY(:cases)").bind("cases", ids).list().stream()
                        .collect(Collectors.toMap(ReferralRow::caseId, Function.identity()));
        Set<CaseId> carriedOver = tx
                .rows(CaseListingRow.class)
                .where("t.case_id = ANY(:cases) AND t.meeting_id <> :meeting"
                        + " AND t.outcome IN ('DEFERRED', 'NOT_REACHED', 'MEETING_CANCELLED')")
                .bind("cases", ids)
                .bind("meeting", meeting)
                .list()
                .stream()
                .map(CaseListingRow::caseId)
                .collect(Collectors.toUnmodifiableSet());
        return listings.stream()
                .map(listing -> new AgendaCase(
                        listing,
                        files.computeIfAbsent(listing.caseId(), id -> {
                            throw tx.refuse();
                        }),
                        AgendaPeople.of(all(listing.caseId(), joined)
                                .map(id -> people.getOrDefault(id, List.of()))
                                .toList()),
                        all(listing.caseId(), joined)
                                .flatMap(id -> addresses.getOrDefault(id, List.of()).stream())
                                .toList(),
                        referrals.get(listing.caseId()),
                        joined.getOrDefault(listing.caseId(), List.of()).stream()
                                .flatMap(id -> Stream.ofNullable(referrals.get(id)))
                                .toList(),
                        carriedOver.contains(listing.caseId())))
                .toList();
    }

    /** A listed case, then those that it has taken in. */
    private static Stream<CaseId> all(CaseId listed, Map<CaseId, List<CaseId>> joined) {
        return Stream.concat(Stream.of(listed), joined.getOrDefault(listed, List.of()).stream());
    }

    private static <R> Map<CaseId, List<R>> grouped(List<R> rows, Function<R, CaseId> by) {
        return rows.stream().collect(Collectors.groupingBy(by));
    }
}
