package uk.marac.homicide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.id.DomesticHomicideId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * A death of which the partnership was told.
 *
 * @param version to be named with If-Match by who amends or withdraws it
 * @param reviewLabel what the area calls the review of a death
 * @param holdAt where a disclosure officer puts the case under a legal hold; null where no case is named
 * @param withdrawal null while the record stands; what is withdrawn is not counted
 */
public record HomicideView(
        DomesticHomicideId id,
        long version,
        LocalDate diedOn,
        LocalDate toldOn,
        DeathKind kind,
        @Nullable Boolean victimKnown,
        @Nullable Boolean perpetratorKnown,
        @Nullable CaseId knownCase,
        String reviewLabel,
        @Nullable Narrative reviewReference,
        @Nullable Narrative note,
        @Nullable String holdAt,
        UUID recordedBy,
        Instant recordedAt,
        @Nullable Withdrawal withdrawal) {

    static HomicideView of(DomesticHomicideRow row, String reviewLabel) {
        CaseId known = Confidential.valueOf(row.knownCase());
        return new HomicideView(
                row.id(),
                row.version(),
                row.diedOn().value(),
                row.toldOn().value(),
                row.kind().value(),
                Confidential.valueOf(row.victimKnown()),
                Confidential.valueOf(row.perpetratorKnown()),
                known,
                reviewLabel,
                row.reviewReference(),
                row.note(),
                HoldPlace.of(row.areaId(), known),
                row.recordedBy().value(),
                row.recordedAt().value(),
                Confidential.valueOf(row.withdrawal()));
    }
}
