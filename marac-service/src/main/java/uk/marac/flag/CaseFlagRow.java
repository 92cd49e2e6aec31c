package uk.marac.flag;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.FlagId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** One agency's flag on its own files of a case. Until when it is live is not here: a change of the protocol changes it. */
@Held(value = Nature.STATEMENT, professionals = "acknowledgement")
@SealedTable(name = "case_flag", compartment = Compartment.Kind.AGENCY)
public record CaseFlagRow(
        AreaId areaId,
        FlagId id,
        long version,
        @Clear CaseId caseId,
        @Clear AgencyId agencyId,
        @Clear Instant placedAt,
        @Clear @Nullable Instant removedAt,
        @Sealed(0) Confidential<UUID> placedBy,
        @Sealed(1) @Nullable Confidential<Acknowledgement> acknowledgement,
        @Sealed(2) @Nullable Narrative removalReason) {

    /** A new one. */
    public static CaseFlagRow placed(AreaId area, FlagId id, CaseId caseId, AgencyId agency, Instant at, UUID by) {
        return new CaseFlagRow(area, id, 1, caseId, agency, at, null, new Confidential<>(by), null, null);
    }

    CaseFlagRow acknowledged(Acknowledgement said) {
        return new CaseFlagRow(
                areaId,
                id,
                version,
                caseId,
                agencyId,
                placedAt,
                removedAt,
                placedBy,
                new Confidential<>(said),
                removalReason);
    }

    CaseFlagRow removed(Instant at, String reason) {
        return new CaseFlagRow(
                areaId, id, version, caseId, agencyId, placedAt, at, placedBy, acknowledgement, new Narrative(reason));
    }
}
