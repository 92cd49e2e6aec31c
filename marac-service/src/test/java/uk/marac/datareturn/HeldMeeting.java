package uk.marac.datareturn;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.protocol.MeetingKinds;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.repeat.RepeatDeterminationRow;
import uk.marac.repeat.RepeatReason;
import uk.marac.repeat.RepeatVerdict;
import uk.marac.testing.City;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** A meeting of the past, put straight into the tables. */
final class HeldMeeting {

    private final City city;
    final MeetingId id = new MeetingId(UUID.randomUUID());

    HeldMeeting(City city, String startsAt) {
        this(city, startsAt, MeetingKinds.MARAC);
    }

    HeldMeeting(City city, String startsAt, String kind) {
        this.city = city;
        write(tx -> tx.insert(new MeetingRow(
                city.area,
                id,
                1,
                kind,
                Instant.parse(startsAt),
                MeetingState.HELD,
                1,
                null,
                null,
                new Narrative("Civic Centre"),
                null,
                null)));
    }

    HeldMeeting with(Accepted referred, @Nullable ListingOutcome outcome) {
        write(tx -> tx.insert(new CaseListingRow(
                city.area,
                new ListingId(tx.newId()),
                1,
                new CaseId(referred.caseId()),
                id,
                outcome,
                tx.now(),
                1,
                null,
                new Confidential<>(12),
                null,
                null,
                null,
                null)));
        return this;
    }

    /** As if that area had given the case to this one. */
    void transferred(Accepted referred, String from) {
        write(tx -> {
            CaseRow row = tx.rows(CaseRow.class)
                    .withId(new CaseId(referred.caseId()))
                    .find()
                    .orElseThrow();
            tx.update(new CaseRow(
                    row.areaId(),
                    row.id(),
                    row.version(),
                    row.state(),
                    row.referredAt(),
                    row.caseNumber(),
                    row.earlierCaseId(),
                    new Narrative(from)));
        });
    }

    void determine(Accepted referred, RepeatVerdict verdict, int protocolNumber) {
        write(tx -> tx.insert(new RepeatDeterminationRow(
                city.area,
                new ReferralId(referred.referral()),
                1,
                new CaseId(referred.caseId()),
                new Confidential<>(1L),
                new Confidential<>(verdict),
                null,
                new Confidential<>(RepeatReason.values()[0]),
                null,
                new Confidential<>(RepeatAnchor.LAST_REFERRAL),
                null,
                new Confidential<>(protocolNumber),
                new Confidential<>(UUID.randomUUID()),
                new Confidential<>(tx.now()),
                null,
                null,
                new Confidential<>(new PersonId(UUID.randomUUID())))));
    }

    private void write(Consumer<WriteTx> work) {
        var unused = city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    work.accept(tx);
                    return true;
                });
    }
}
