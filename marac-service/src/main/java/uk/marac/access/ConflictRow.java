package uk.marac.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
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
 * @param source null in a row that was sealed when nobody but the person themself declared one
 */
@Held(Nature.NOTHING)
@SealedTable(name = "conflict_of_interest", schema = 2, compartment = Compartment.Kind.CASE)
public record ConflictRow(
        AreaId areaId,
        ConflictId id,
        long version,
        @Clear CaseId caseId,
        @Clear UUID subject,
        @Clear Instant declaredAt,
        @Sealed(0) Narrative nature,
        @Sealed(1) Confidential<Boolean> provisional,
        @Sealed(value = 2, since = 2) @Nullable Confidential<ConflictSource> source) {

    /** One that the person declared in this case. */
    public ConflictRow(
            AreaId areaId,
            ConflictId id,
            long version,
            CaseId caseId,
            UUID subject,
            Instant declaredAt,
            Narrative nature) {
        this(areaId, id, version, caseId, subject, declaredAt, nature, ConflictSource.DECLARED);
    }

    /** One that was said in this case. */
    public ConflictRow(
            AreaId areaId,
            ConflictId id,
            long version,
            CaseId caseId,
            UUID subject,
            Instant declaredAt,
            Narrative nature,
            ConflictSource source) {
        this(
                areaId,
                id,
                version,
                caseId,
                subject,
                declaredAt,
                nature,
                new Confidential<>(false),
                new Confidential<>(source));
    }

    public boolean isProvisional() {
        return provisional.value();
    }

    /** Whether the person may know nothing of it. Closed too much rather than too little: an older row is taken for their own word. */
    public boolean isImposed() {
        return source != null && source.value() != ConflictSource.DECLARED;
    }

    /** Whether it is with who harms, whoever the victim is. */
    public boolean isOfPerpetrator() {
        return source != null && source.value() == ConflictSource.IMPOSED_AS_PERPETRATOR;
    }

    /** The same for the next case of what are, or seem to be, the same people. */
    public ConflictRow into(CaseId next, ConflictId newId, boolean perhaps) {
        return new ConflictRow(
                areaId, newId, 1, next, subject, declaredAt, nature, new Confidential<>(perhaps), source);
    }

    public ConflictRow confirmed() {
        return new ConflictRow(
                areaId, id, version, caseId, subject, declaredAt, nature, new Confidential<>(false), source);
    }
}
