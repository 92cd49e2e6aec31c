package uk.marac.access;

import java.time.Instant;
import java.util.UUID;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * A conflict of interest: closes the case to the person from the moment it is declared, whatever their role.
 *
 * @param provisional not declared in this case but in one that seems to be of the same people; gone when they are others
 */
@SealedTable(name = "conflict_of_interest", compartment = Compartment.Kind.CASE)
public record ConflictRow(
        AreaId areaId,
        ConflictId id,
        long version,
        @Clear CaseId caseId,
        @Clear UUID subject,
        @Clear Instant declaredAt,
        @Sealed(0) Narrative nature,
        @Sealed(1) Confidential<Boolean> provisional) {

    /** One that was declared in this case. */
    public ConflictRow(
            AreaId areaId,
            ConflictId id,
            long version,
            CaseId caseId,
            UUID subject,
            Instant declaredAt,
            Narrative nature) {
        this(areaId, id, version, caseId, subject, declaredAt, nature, new Confidential<>(false));
    }

    public boolean isProvisional() {
        return provisional.value();
    }

    /** The same for the next case of what are, or seem to be, the same people. */
    public ConflictRow into(CaseId next, ConflictId newId, boolean perhaps) {
        return new ConflictRow(areaId, newId, 1, next, subject, declaredAt, nature, new Confidential<>(perhaps));
    }

    public ConflictRow confirmed() {
        return new ConflictRow(areaId, id, version, caseId, subject, declaredAt, nature, new Confidential<>(false));
    }
}
