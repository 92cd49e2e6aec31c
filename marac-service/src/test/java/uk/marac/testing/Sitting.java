package uk.marac.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import uk.marac.access.ConflictRow;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.agency.AgencyKind;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.id.InvolvementId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingAgencyRow;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.protocol.MeetingKinds;
import uk.marac.testing.City.Person;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** A meeting whose agenda is out, with cases on it, put straight into the tables; held over HTTP. */
public final class Sitting {

    private static final AtomicInteger COUNT = new AtomicInteger(1000);

    public final City city;
    public final MeetingId meeting = new MeetingId(UUID.randomUUID());
    public final List<Listed> cases = new ArrayList<>();

    private static final List<AgencyKind> INVITED = List.of(AgencyKind.POLICE, AgencyKind.HOUSING);

    /** A case on the agenda. */
    public record Listed(CaseId id, ListingId listing, String number) {}

    private Sitting(City city) {
        this.city = city;
    }

    /** Police and housing are listed for every case. */
    public static Sitting agendaSent(City city, int cases) {
        return agendaSent(city, cases, Instant.now());
    }

    public static Sitting agendaSent(City city, int cases, Instant startsAt) {
        Sitting sitting = new Sitting(city);
        sitting.write(tx -> {
            sitting.plan(tx, MeetingKinds.MARAC, startsAt);
            for (int i = 1; i <= cases; i++) {
                CaseId id = new CaseId(UUID.randomUUID());
                String number = "CT-2026-" + COUNT.incrementAndGet();
                tx.insert(new CaseRow(city.area, id, 1, CaseState.LISTED, tx.now(), number, null));
                sitting.list(tx, id, number);
            }
        });
        return sitting;
    }

    /** The next meeting, with the same cases. */
    public Sitting again() {
        return again(MeetingKinds.MARAC);
    }

    public Sitting again(String kind) {
        Sitting next = new Sitting(city);
        next.write(tx -> {
            next.plan(tx, kind, Instant.now().plus(28, ChronoUnit.DAYS));
            cases.forEach(listed -> next.list(tx, listed.id(), listed.number()));
        });
        return next;
    }

    /** With the declaration signed by coordinator and chair, and the meeting opened. */
    public Sitting inSession() {
        sign(Person.COORDINATOR);
        sign(Person.CHAIR);
        city.as(Person.CHAIR).post(path("/opening"), Map.of()).expect(204);
        return this;
    }

    public void sign(Person person) {
        city.as(person).put(path("/declaration"), Map.of("textVersion", 1)).expect(204);
    }

    public String path(String rest) {
        return city.path("/meetings/" + meeting + rest);
    }

    public String listing(int index, String rest) {
        return city.path("/listings/" + cases.get(index).listing() + rest);
    }

    /** An action on the first case; answers its id. */
    public UUID agree(AgencyKind owner) {
        return city.as(Person.CHAIR)
                .post(listing(0, "/actions"), Said.action(city.agency(owner), false))
                .id();
    }

    public String action(UUID id) {
        return city.path("/actions/" + id);
    }

    public String fulfilment(UUID action) {
        return city.as(Person.COORDINATOR)
                .get(action(action))
                .json()
                .get("fulfilment")
                .textValue();
    }

    /** From now on the case is closed to the person. */
    public void conflict(Person person, int index) {
        write(tx -> tx.insert(new ConflictRow(
                city.area,
                new ConflictId(tx.newId()),
                1,
                cases.get(index).id(),
                city.subject(person),
                tx.now(),
                new Narrative("a relative"))));
    }

    private void plan(WriteTx tx, String kind, Instant startsAt) {
        tx.insert(row(kind, startsAt));
        for (AgencyKind invited : INVITED) {
            tx.insert(new MeetingAgencyRow(city.area, tx.newId(), 1, meeting, city.agency(invited)));
        }
    }

    private MeetingRow row(String kind, Instant startsAt) {
        return new MeetingRow(
                city.area,
                meeting,
                1,
                kind,
                startsAt.truncatedTo(ChronoUnit.MICROS),
                MeetingState.AGENDA_SENT,
                1,
                null,
                null,
                new Narrative("Civic Centre"),
                null,
                null);
    }

    private void list(WriteTx tx, CaseId id, String number) {
        ListingId listing = new ListingId(tx.newId());
        tx.insert(new CaseListingRow(
                city.area,
                listing,
                1,
                id,
                meeting,
                null,
                tx.now(),
                cases.size() + 1,
                null,
                new Confidential<>(12),
                null,
                null,
                null,
                null));
        for (AgencyKind kind : INVITED) {
            tx.insert(new InvolvementRow(
                    city.area,
                    new InvolvementId(tx.newId()),
                    1,
                    id,
                    city.agency(kind),
                    InvolvementGround.LISTED,
                    listing.value(),
                    tx.now(),
                    null));
        }
        cases.add(new Listed(id, listing, number));
    }

    private void write(Consumer<WriteTx> work) {
        var unused = city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    work.accept(tx);
                    return true;
                });
    }
}
