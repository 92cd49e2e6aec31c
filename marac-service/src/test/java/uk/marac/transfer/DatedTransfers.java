package uk.marac.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import uk.marac.MaracApplication;
import uk.marac.Wiring;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.TransferId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.protocol.MeetingKinds;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Cases that went from area to area, and were heard, at times which a test chooses. */
public final class DatedTransfers {

    /** One case as it is in either area. */
    public record Moved(CaseId from, CaseId to) {}

    private final TwoAreas areas;

    public DatedTransfers(TwoAreas areas) {
        this.areas = areas;
    }

    /**
     * A case that was referred now and is accepted by screening in the area to which it went.
     *
     * @param at when its papers came; so far ahead that the service's own courier, whose clock is right, does not carry them
     */
    public Moved accepted(ObjectNode referral, Instant at) {
        Moved moved = received(referral, at);
        var unused = Referrals.acceptTransferred(areas.to, moved.to().value());
        return moved;
    }

    /** As {@link #accepted}, but waiting to be screened. */
    public Moved received(ObjectNode referral, Instant at) {
        CaseId id = new CaseId(
                Referrals.accepted(areas.from, Person.HOUSING, referral).caseId());
        Wiring then = areas.from.service.wiring(Clock.fixed(at, ZoneOffset.UTC));
        UUID transfer = then.offers.offer(
                coordinator(areas.from, at), areas.from.area, id, read(offer(at), TransferRequest.class), null);
        then.courier.runNow(areas.from.area);
        var unused = then.answers.accept(
                coordinator(areas.to, at),
                areas.to.area,
                new TransferId(transfer),
                1,
                read(TwoAreas.acceptance(areas.to), TransferAcceptanceRequest.class));
        then.courier.runNow(areas.to.area);
        then.courier.runNow(areas.from.area);
        then.courier.runNow(areas.to.area);
        areas.to.service.wiring.matcher.runNow(areas.to.area);
        return new Moved(id, new CaseId(transfer));
    }

    /** Puts a meeting that has heard the case straight into the tables. */
    public static void hear(City city, CaseId id, Instant at) {
        var unused = city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    MeetingId meeting = new MeetingId(tx.newId());
                    tx.insert(new MeetingRow(
                            city.area,
                            meeting,
                            1,
                            MeetingKinds.MARAC,
                            at,
                            MeetingState.HELD,
                            1,
                            null,
                            null,
                            new Narrative("Town hall"),
                            null,
                            null));
                    tx.insert(new CaseListingRow(
                            city.area,
                            new ListingId(tx.newId()),
                            1,
                            id,
                            meeting,
                            ListingOutcome.HEARD,
                            at,
                            1,
                            null,
                            new Confidential<>(12),
                            null,
                            null,
                            null,
                            null));
                    return true;
                });
    }

    /** With a decision to share that was made an hour before. */
    private Map<String, Object> offer(Instant at) {
        Map<String, Object> offer = TwoAreas.offer(areas.to);
        offer.put(
                "sharing",
                Referrals.withoutConsent()
                        .put("decidedAt", at.minus(Duration.ofHours(1)).toString()));
        return offer;
    }

    private static Actor coordinator(City city, Instant at) {
        return Actor.person(city.subject(Person.COORDINATOR), UUID.randomUUID(), 2, at);
    }

    private static <T> T read(Map<String, Object> body, Class<T> type) {
        return MaracApplication.json().convertValue(body, type);
    }
}
