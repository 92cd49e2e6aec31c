package uk.marac.research;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.casefile.Involvements;
import uk.marac.casefile.JoinedCases;
import uk.marac.casefile.Speakers;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.PersonId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingDao;
import uk.marac.web.ProblemException;

/** Returns and lines by their clear columns. A draft is looked for only by its own agency. */
final class ResearchDao {

    private final MeetingDao meetings = new MeetingDao();
    private final JoinedCases joined = new JoinedCases();

    Optional<ResearchReturnRow> returnOf(Tx tx, ListingId listing, AgencyId agency) {
        return tx.rows(ResearchReturnRow.class)
                .where("t.listing_id = :listing AND t.agency_id = :agency")
                .bind("listing", listing)
                .bind("agency", agency)
                .find();
    }

    List<ResearchReturnRow> returns(Tx tx, Collection<ListingId> listings, Set<AgencyId> own) {
        return tx.rows(ResearchReturnRow.class)
                .where("t.listing_id = ANY(:listings) AND (t.state = 'SUBMITTED' OR t.agency_id = ANY(:own))")
                .bind("listings", listings)
                .bind("own", own)
                .tail("ORDER BY t.agency_id")
                .list();
    }

    List<ResearchLineRow> lines(Tx tx, ListingId listing, Set<AgencyId> own) {
        return tx.rows(ResearchLineRow.class)
                .where("t.listing_id = :listing AND (t.state = 'SUBMITTED' OR t.agency_id = ANY(:own))")
                .bind("listing", listing)
                .bind("own", own)
                .list();
    }

    List<ResearchLineRow> linesOf(Tx tx, ResearchReturnRow research) {
        return tx.rows(ResearchLineRow.class)
                .where("t.return_id = :return")
                .bind("return", research.id())
                .list();
    }

    /** Of the case and of those that it has taken in. */
    Set<PersonId> people(Tx tx, CaseId caseId) {
        List<UUID> cases = Stream.concat(
                        Stream.of(caseId),
                        joined.to(tx, List.of(caseId)).values().stream().flatMap(List::stream))
                .map(CaseId::value)
                .toList();
        return tx
                .query("SELECT t.id FROM marac.person t WHERE t.area_id = :area AND t.case_id = ANY (:cases)")
                .bind("area", tx.area().value())
                .bindArray("cases", UUID.class, cases)
                .mapTo(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The agencies at the table for this listing now. */
    Set<AgencyId> atTable(Tx tx, CaseListingRow listing) {
        return Involvements.atTable(tx, Map.of(listing.id(), listing.caseId())).getOrDefault(listing.id(), Set.of());
    }

    /** The agencies that the case is before, or will be once the agenda is circulated. */
    Set<AgencyId> before(Tx tx, CaseListingRow listing) {
        Set<AgencyId> before = new HashSet<>(atTable(tx, listing));
        before.addAll(meetings.agencies(tx, listing.meetingId()));
        return before;
    }

    List<MembershipRow> members(Tx tx) {
        return tx.rows(MembershipRow.class)
                .where(InForce.NOW)
                .bind("now", tx.now())
                .list();
    }

    /** The actor's agencies that are at the table. */
    Set<AgencyId> own(Tx tx, Set<AgencyId> atTable) {
        return tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA).stream()
                .filter(atTable::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * For which of their agencies the actor speaks here. An agency that only owns an action was not asked, and is refused.
     *
     * @param asked null where there is one only
     * @throws ProblemException 422 if that is not clear, or not one of theirs that the case is before
     */
    AgencyId originator(Tx tx, @Nullable AgencyId asked, CaseListingRow listing) {
        return Speakers.one(own(tx, atTable(tx, listing)), asked, "is no agency of yours that this case is before");
    }
}
