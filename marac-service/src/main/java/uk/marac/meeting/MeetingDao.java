package uk.marac.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.marac.access.Role;
import uk.marac.agency.AgencyRow;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.vault.StaleVersion;
import uk.marac.web.Page;

/** Meetings, their agencies and their listings by clear columns. */
public final class MeetingDao {

    /** @throws uk.marac.gate.Refused if there is none */
    public MeetingRow get(Tx tx, MeetingId id) {
        return tx.rows(MeetingRow.class).withId(id).find().orElseThrow(tx::refuse);
    }

    /**
     * A meeting that stays in its state until this transaction ends.
     *
     * @throws uk.marac.gate.Refused if there is none
     */
    public MeetingRow hold(WriteTx tx, MeetingId id) {
        // A statement of its own: a row that waited for its lock would be compared with a head of before the wait.
        tx.query("SELECT t.id FROM marac.meeting t WHERE t.area_id = :area AND t.id = :id FOR SHARE")
                .bind("area", tx.area().value())
                .bind("id", id.value())
                .mapTo(UUID.class)
                .list();
        return get(tx, id);
    }

    /**
     * A second meeting that nobody else changes until this transaction ends. Who holds it may wait for the first: waiting
     * for it in turn would never end.
     *
     * @throws uk.marac.gate.Refused if there is none
     * @throws StaleVersion if somebody changes it now
     */
    MeetingRow take(WriteTx tx, MeetingId id) {
        MeetingRow seen = get(tx, id);
        boolean taken = tx.query("SELECT t.id FROM marac.meeting t WHERE t.area_id = :area AND t.id = :id"
                        + " FOR NO KEY UPDATE SKIP LOCKED")
                .bind("area", tx.area().value())
                .bind("id", seen.id().value())
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
        if (!taken) {
            throw new StaleVersion();
        }
        return get(tx, id);
    }

    /**
     * Every listing of a meeting that this transaction holds, so that it may change them. Who records on one of them holds
     * that and then waits for the meeting: waiting for them in turn would never end.
     *
     * @throws StaleVersion if somebody changes one now
     */
    public void takeListings(WriteTx tx, MeetingId meeting) {
        int taken = tx.query("SELECT t.id FROM marac.case_listing t WHERE t.area_id = :area AND t.meeting_id = :meeting"
                        + " FOR NO KEY UPDATE SKIP LOCKED")
                .bind("area", tx.area().value())
                .bind("meeting", meeting.value())
                .mapTo(UUID.class)
                .list()
                .size();
        int all = tx.query(
                        "SELECT count(*) FROM marac.case_listing t WHERE t.area_id = :area AND t.meeting_id = :meeting")
                .bind("area", tx.area().value())
                .bind("meeting", meeting.value())
                .mapTo(Integer.class)
                .one();
        if (taken < all) {
            throw new StaleVersion();
        }
    }

    /**
     * As {@link #takeListings}, one that was read already.
     *
     * @throws StaleVersion if somebody changes it now
     */
    void takeListing(WriteTx tx, ListingId id) {
        boolean taken = tx.query("SELECT t.id FROM marac.case_listing t WHERE t.area_id = :area AND t.id = :id"
                        + " FOR NO KEY UPDATE SKIP LOCKED")
                .bind("area", tx.area().value())
                .bind("id", id.value())
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
        if (!taken) {
            throw new StaleVersion();
        }
    }

    public List<MeetingRow> all(Tx tx) {
        return tx.rows(MeetingRow.class).tail("ORDER BY t.starts_at, t.id").list();
    }

    /** @throws uk.marac.gate.Refused if there is none */
    public CaseListingRow listing(Tx tx, ListingId id) {
        return tx.rows(CaseListingRow.class).withId(id).find().orElseThrow(tx::refuse);
    }

    /** Every listing of the meeting, whoever asks; only for work that shows none of it. */
    public List<CaseListingRow> listings(Tx tx, MeetingId meeting) {
        return tx.rows(CaseListingRow.class)
                .where("t.meeting_id = :meeting")
                .bind("meeting", meeting)
                .tail("ORDER BY t.position, t.listed_at, t.id")
                .list();
    }

    public List<AgencyId> agencies(Tx tx, MeetingId meeting) {
        return tx
                .rows(MeetingAgencyRow.class)
                .where("t.meeting_id = :meeting")
                .bind("meeting", meeting)
                .tail("ORDER BY t.agency_id")
                .list()
                .stream()
                .map(MeetingAgencyRow::agencyId)
                .toList();
    }

    /** Whether a meeting of these agencies is the reader's business: coordinator and chair, and who is invited. */
    public boolean isBefore(Tx tx, List<AgencyId> invited) {
        Set<AgencyId> own = tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA);
        return tx.standing().seesEveryCase() || invited.stream().anyMatch(own::contains);
    }

    /** The latest first, those that are ahead before those that were held. */
    List<MeetingRow> page(Tx tx, Page page) {
        return tx.rows(MeetingRow.class)
                .tail("ORDER BY t.starts_at DESC, t.id " + page.sql())
                .list();
    }

    /** Of a kind the one that begins last and was not cancelled. */
    Optional<MeetingRow> last(Tx tx, String kind) {
        return tx
                .rows(MeetingRow.class)
                .where("t.kind = :kind AND t.state <> :cancelled")
                .bind("kind", kind)
                .bind("cancelled", MeetingState.CANCELLED)
                .tail("ORDER BY t.starts_at DESC, t.id LIMIT 1")
                .list()
                .stream()
                .findFirst();
    }

    Map<MeetingId, List<AgencyId>> agenciesOf(Tx tx, Collection<MeetingId> ids) {
        return tx
                .rows(MeetingAgencyRow.class)
                .where("t.meeting_id = ANY(:meetings)")
                .bind("meetings", ids)
                .tail("ORDER BY t.agency_id")
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        MeetingAgencyRow::meetingId,
                        Collectors.mapping(MeetingAgencyRow::agencyId, Collectors.toList())));
    }

    Set<AgencyId> openAgencies(Tx tx) {
        return tx.rows(AgencyRow.class).where("t.closed_at IS NULL").list().stream()
                .map(AgencyRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
