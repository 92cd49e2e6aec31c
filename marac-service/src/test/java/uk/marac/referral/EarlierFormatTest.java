package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.InvolvementGround;
import uk.marac.agency.AgencyKind;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.ReferralId;
import uk.marac.keys.Compartment;
import uk.marac.person.PartyRole;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** Referrals that were sealed before the further fields were asked. */
@Tag("database")
class EarlierFormatTest {

    @SealedTable(name = "person", compartment = Compartment.Kind.PERSON, scope = "id")
    record PersonBefore(
            AreaId areaId,
            PersonId id,
            long version,
            @Clear CaseId caseId,
            @Clear PartyRole role,
            @Sealed(0) Narrative surname,
            @Sealed(1) Narrative givenNames,
            @Sealed(2) Confidential<List<String>> aliases,
            @Sealed(3) @Nullable Confidential<LocalDate> bornOn,
            @Sealed(4) @Nullable Narrative gender,
            @Sealed(5) @Nullable Narrative relationship,
            @Sealed(6) Confidential<Boolean> pregnant) {}

    @SealedTable(name = "referral", compartment = Compartment.Kind.CASE)
    record ReferralBefore(
            AreaId areaId,
            ReferralId id,
            long version,
            @Clear CaseId caseId,
            @Clear AgencyId agencyId,
            @Clear ReferralState state,
            @Clear Instant submittedAt,
            @Clear UUID submittedBy,
            @Sealed(0) Confidential<List<ReferralCriterion>> criteria,
            @Sealed(1) Confidential<LocalDate> incidentOn,
            @Sealed(2) Confidential<IncidentBasis> incidentBasis,
            @Sealed(3) Narrative narrative,
            @Sealed(4) Confidential<List<RiskIndicator>> indicators,
            @Sealed(5) Confidential<VictimAwareness> victimAware,
            @Sealed(6) @Nullable Narrative afraidOf,
            @Sealed(7) Narrative referrerName,
            @Sealed(8) @Nullable Narrative decisionReason,
            @Sealed(9) @Nullable Narrative redirectedTo,
            @Sealed(10) @Nullable Narrative judgementReason,
            @Sealed(11) @Nullable Narrative safeToTalkTo,
            @Sealed(12) @Nullable Narrative unsafeToTalkTo,
            @Sealed(13) Confidential<List<String>> missing,
            @Sealed(14) @Nullable Confidential<Instant> decidedAt) {}

    private static final City CITY = City.open();

    private final Api housing = CITY.as(Person.HOUSING);

    @Test
    void a_referral_of_before_is_read_with_nothing_said_of_what_was_not_asked() {
        JsonNode view = view(earlier());

        assertThat(view.get("narrative").textValue()).isEqualTo("Said long ago.");
        assertThat(view.get("strands")).isEmpty();
        assertThat(view.get("referrer").isNull()).isTrue();
        assertThat(view.get("background").isNull()).isTrue();
        assertThat(view.get("fgm").isNull()).isTrue();
        assertThat(view.at("/people/0/surname").textValue()).isEqualTo("Ash");
        assertThat(view.at("/people/0/otherBirthDates")).isEmpty();
        assertThat(view.at("/details/0/details").isNull()).isTrue();
        assertThat(view.at("/details/0/equality").isNull()).isTrue();
    }

    @Test
    void it_takes_a_further_field_when_it_is_written_again_and_keeps_the_rest() {
        UUID id = earlier();

        housing.put(CITY.path("/referrals/" + id + "/fgm-report"), Map.of("profession", "TEACHER"), 1)
                .expect(204);

        assertThat(view(id).at("/fgmReport/profession").textValue()).isEqualTo("TEACHER");
        assertThat(view(id).get("narrative").textValue()).isEqualTo("Said long ago.");
        assertThat(view(id).get("strands")).isEmpty();
    }

    private JsonNode view(UUID id) {
        return housing.get(CITY.path("/referrals/" + id)).expect(200).json();
    }

    private static UUID earlier() {
        return CITY.service.wiring.gate.write(
                CITY.service.operator(), Permission.MANAGE_AGENCIES, Target.area(CITY.area), EarlierFormatTest::write);
    }

    private static UUID write(WriteTx tx) {
        CaseId caseId = new CaseFiles().refer(tx);
        AgencyId agency = CITY.agency(AgencyKind.HOUSING);
        ReferralId id = new ReferralId(tx.newId());
        tx.insert(new ReferralBefore(
                CITY.area,
                id,
                1,
                caseId,
                agency,
                ReferralState.SUBMITTED,
                tx.now(),
                tx.actor().id(),
                new Confidential<>(List.of(ReferralCriterion.POTENTIAL_ESCALATION)),
                new Confidential<>(LocalDate.of(2026, 2, 28)),
                new Confidential<>(IncidentBasis.INCIDENT),
                new Narrative("Said long ago."),
                new Confidential<>(List.of()),
                new Confidential<>(new VictimAwareness(true, null)),
                null,
                new Narrative("Robin Ashworth"),
                null,
                null,
                null,
                null,
                null,
                new Confidential<>(List.of()),
                null));
        tx.insert(new PersonBefore(
                CITY.area,
                new PersonId(tx.newId()),
                1,
                caseId,
                PartyRole.VICTIM,
                new Narrative("Ash"),
                new Narrative("Rowan"),
                new Confidential<>(List.of()),
                null,
                null,
                null,
                new Confidential<>(false)));
        Involvements.begin(tx, caseId, agency, InvolvementGround.REFERRED, id);
        return id.value();
    }
}
