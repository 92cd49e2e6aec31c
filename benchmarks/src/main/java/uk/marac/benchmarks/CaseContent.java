package uk.marac.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.id.AddressId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.InvolvementId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.person.AddressRow;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.referral.IncidentBasis;
import uk.marac.referral.ReferralCriterion;
import uk.marac.referral.ReferralRow;
import uk.marac.referral.ReferralState;
import uk.marac.referral.RiskIndicator;
import uk.marac.referral.VawgStrand;
import uk.marac.referral.VictimAwareness;
import uk.marac.vault.Confidential;

/** A case as its referral brought it in: people, addresses, the referral, the referrer's involvement. */
final class CaseContent {

    private static final Duration REFERRED_BEFORE = Duration.ofDays(12);

    private final AreaId area;
    private final List<AgencyId> agencies;
    private final Draw draw;
    private final Consumer<Record> rows;

    CaseContent(AreaId area, List<AgencyId> agencies, Draw draw, Consumer<Record> rows) {
        this.area = area;
        this.agencies = agencies;
        this.draw = draw;
        this.rows = rows;
    }

    /** @return the people of the case */
    List<PersonId> write(CaseId id, String number, Instant listedAt) {
        Instant at = listedAt.minus(REFERRED_BEFORE).minusSeconds(draw.number(0, 100_000));
        AgencyId referrer = draw.of(agencies);
        rows.accept(new CaseRow(area, id, 1, CaseState.LISTED, at, number, null));
        List<PersonId> people = new ArrayList<>();
        people.add(person(id, PartyRole.VICTIM, referrer, at));
        people.add(person(id, PartyRole.PERPETRATOR, referrer, at));
        for (int child = draw.number(0, 3); child > 0; child--) {
            people.add(person(id, PartyRole.CHILD, referrer, at));
        }
        UUID referral = draw.id();
        rows.accept(referral(id, new ReferralId(referral), referrer, at));
        rows.accept(involvement(id, referrer, InvolvementGround.REFERRED, referral, at));
        return people;
    }

    InvolvementRow involvement(CaseId id, AgencyId agency, InvolvementGround ground, UUID source, Instant from) {
        return new InvolvementRow(area, new InvolvementId(draw.id()), 1, id, agency, ground, source, from, null);
    }

    private PersonId person(CaseId caseId, PartyRole role, AgencyId referrer, Instant at) {
        PersonId id = new PersonId(draw.id());
        boolean child = role == PartyRole.CHILD;
        rows.accept(new PersonRow(
                area,
                id,
                1,
                caseId,
                role,
                draw.surname(),
                draw.givenNames(),
                new Confidential<>(draw.oneIn(4) ? List.of(draw.surname().value()) : List.of()),
                new Confidential<>(LocalDate.of(child ? 2015 : 1985, 1, 1).plusDays(draw.number(0, 3000))),
                null,
                role == PartyRole.VICTIM ? null : draw.givenNames(),
                new Confidential<>(role == PartyRole.VICTIM && draw.oneIn(12)),
                null,
                null));
        for (int address = child ? 1 : draw.number(1, 2); address > 0; address--) {
            rows.accept(new AddressRow(
                    area,
                    new AddressId(draw.id()),
                    1,
                    caseId,
                    id,
                    referrer,
                    role == PartyRole.VICTIM && draw.oneIn(5),
                    at,
                    draw.addressLines(),
                    draw.postcode(),
                    null));
        }
        return id;
    }

    private ReferralRow referral(CaseId caseId, ReferralId id, AgencyId referrer, Instant at) {
        return new ReferralRow(
                area,
                id,
                1,
                caseId,
                referrer,
                ReferralState.ACCEPTED,
                at,
                draw.id(),
                new Confidential<>(List.of(ReferralCriterion.PROFESSIONAL_JUDGEMENT)),
                new Confidential<>(at.atZone(ZoneOffset.UTC).toLocalDate().minusDays(2)),
                new Confidential<>(IncidentBasis.INCIDENT),
                draw.text(12),
                new Confidential<>(
                        draw.oneIn(2) ? List.of(RiskIndicator.STALKING, RiskIndicator.SEPARATION) : List.of()),
                new Confidential<>(new VictimAwareness(true, null)),
                draw.text(1),
                draw.surname(),
                draw.text(1),
                null,
                draw.text(2),
                null,
                null,
                new Confidential<>(List.of()),
                new Confidential<>(at.plusSeconds(3600)),
                new Confidential<>(List.of(VawgStrand.DOMESTIC)),
                null,
                null,
                null);
    }
}
