package uk.marac.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyKind;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.FlagId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.protocol.MeetingKinds;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.referral.IncidentBasis;
import uk.marac.referral.ReferralCriterion;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.ReferralState;
import uk.marac.referral.VictimAwareness;
import uk.marac.repeat.RepeatDeterminationRow;
import uk.marac.repeat.RepeatReason;
import uk.marac.repeat.RepeatVerdict;
import uk.marac.testing.City;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Flagged cases whose days a test chooses, put straight into the tables. */
final class DatedCases {

    static final String SURNAME = "Marlowe";

    private final City city;

    DatedCases(City city) {
        this.city = city;
    }

    /** Housing's flag on a case that was referred, after an incident ten days before, and heard at these times. */
    FlagId flagged(Instant referredAt, Instant heardAt) {
        return city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    CaseId id = referred(tx, null, ReferralState.ACCEPTED, referredAt);
                    hear(tx, id, heardAt);
                    FlagId flag = new FlagId(tx.newId());
                    tx.insert(CaseFlagRow.placed(
                            city.area, flag, id, city.agency(AgencyKind.HOUSING), heardAt, UUID.randomUUID()));
                    return flag;
                });
    }

    /** Another referral of the same people, which was determined to be a repeat of a case; heard at a time. */
    CaseId repeated(CaseId earlier, ReferralState state, Instant referredAt, Instant heardAt) {
        return city.service.wiring.gate.write(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> {
                    CaseId id = referred(tx, earlier, state, referredAt);
                    hear(tx, id, heardAt);
                    return id;
                });
    }

    ReferralId referralOf(CaseId id) {
        return city.service.wiring.gate.read(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> tx.rows(
                                ReferralRow.class)
                        .where("t.case_id = :case")
                        .bind("case", id)
                        .find()
                        .orElseThrow()
                        .id());
    }

    private CaseId referred(WriteTx tx, @Nullable CaseId earlier, ReferralState state, Instant at) {
        CaseId id = new CaseId(tx.newId());
        ReferralRow referral = referral(tx, id, state, at);
        PersonRow victim = victim(tx, id);
        tx.insert(new CaseRow(city.area, id, 1, CaseState.HEARD, at, null, Confidential.ofNullable(earlier)));
        tx.insert(referral);
        tx.insert(victim);
        if (earlier != null) {
            tx.insert(new RepeatDeterminationRow(
                    city.area,
                    referral.id(),
                    1,
                    id,
                    new Confidential<>(1L),
                    new Confidential<>(RepeatVerdict.REPEAT),
                    null,
                    new Confidential<>(RepeatReason.WITHIN_WINDOW),
                    new Confidential<>(earlier),
                    new Confidential<>(RepeatAnchor.LAST_REFERRAL),
                    null,
                    new Confidential<>(1),
                    new Confidential<>(tx.actor().id()),
                    new Confidential<>(at),
                    null,
                    null,
                    new Confidential<>(victim.id())));
        }
        return id;
    }

    private PersonRow victim(WriteTx tx, CaseId id) {
        return new PersonRow(
                city.area,
                new PersonId(tx.newId()),
                1,
                id,
                PartyRole.VICTIM,
                new Narrative(SURNAME),
                new Narrative("Ines"),
                new Confidential<>(List.of()),
                null,
                null,
                null,
                new Confidential<>(false),
                null,
                null);
    }

    private void hear(WriteTx tx, CaseId id, Instant at) {
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
    }

    private ReferralRow referral(WriteTx tx, CaseId id, ReferralState state, Instant at) {
        LocalDate incident = LocalDate.ofInstant(at, java.time.ZoneOffset.UTC).minusDays(10);
        return new ReferralRow(
                city.area,
                new ReferralId(tx.newId()),
                1,
                id,
                city.agency(AgencyKind.POLICE),
                state,
                at,
                tx.actor().id(),
                new Confidential<>(List.of(ReferralCriterion.PROFESSIONAL_JUDGEMENT)),
                new Confidential<>(incident),
                new Confidential<>(IncidentBasis.INCIDENT),
                new Narrative("Words that no flag shows"),
                new Confidential<>(List.of()),
                new Confidential<>(new VictimAwareness(true, null)),
                null,
                new Narrative("A referrer"),
                null,
                null,
                null,
                null,
                null,
                new Confidential<>(List.of()),
                new Confidential<>(at),
                null,
                null,
                null,
                null);
    }
}
