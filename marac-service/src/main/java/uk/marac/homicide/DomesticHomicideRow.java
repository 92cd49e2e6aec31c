package uk.marac.homicide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.DomesticHomicideId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * A death of which the partnership was told. It is the area's and outlives the case that it names.
 *
 * @param victimKnown whether this MARAC knew who died; null while that is not known
 * @param perpetratorKnown whether it knew who did it; null while that is not known
 * @param withdrawal null while the record stands
 */
@SealedTable(name = "domestic_homicide", compartment = Compartment.Kind.AREA)
record DomesticHomicideRow(
        AreaId areaId,
        DomesticHomicideId id,
        long version,
        @Sealed(0) Confidential<LocalDate> diedOn,
        @Sealed(1) Confidential<LocalDate> toldOn,
        @Sealed(2) Confidential<DeathKind> kind,
        @Sealed(3) @Nullable Confidential<Boolean> victimKnown,
        @Sealed(4) @Nullable Confidential<Boolean> perpetratorKnown,
        @Sealed(5) @Nullable Confidential<CaseId> knownCase,
        @Sealed(6) @Nullable Narrative reviewReference,
        @Sealed(7) @Nullable Narrative note,
        @Sealed(8) Confidential<UUID> recordedBy,
        @Sealed(9) Confidential<Instant> recordedAt,
        @Sealed(10) @Nullable Confidential<Withdrawal> withdrawal) {

    static DomesticHomicideRow recorded(
            AreaId area, DomesticHomicideId id, long version, HomicideRequest request, UUID by, Instant at) {
        return new DomesticHomicideRow(
                area,
                id,
                version,
                new Confidential<>(request.diedOn()),
                new Confidential<>(request.toldOn()),
                new Confidential<>(request.kind()),
                Confidential.ofNullable(request.victimKnown()),
                Confidential.ofNullable(request.perpetratorKnown()),
                Confidential.ofNullable(request.knownCase()),
                Narrative.ofNullable(request.reviewReference()),
                Narrative.ofNullable(request.note()),
                new Confidential<>(by),
                new Confidential<>(at),
                null);
    }

    /** As it is said now; who recorded it first, and when, stays. */
    DomesticHomicideRow amended(HomicideRequest request) {
        return recorded(areaId, id, version, request, recordedBy.value(), recordedAt.value());
    }

    DomesticHomicideRow withdrawn(Withdrawal why) {
        return new DomesticHomicideRow(
                areaId,
                id,
                version,
                diedOn,
                toldOn,
                kind,
                victimKnown,
                perpetratorKnown,
                knownCase,
                reviewReference,
                note,
                recordedBy,
                recordedAt,
                new Confidential<>(why));
    }
}
