package uk.marac.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.equality.EqualityStatement;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** A person as one referral states them. */
@Held(Nature.IDENTITY)
@SealedTable(name = "person", schema = 2, compartment = Compartment.Kind.PERSON, scope = "id")
public record PersonRow(
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
        @Sealed(6) Confidential<Boolean> pregnant,
        @Sealed(value = 7, since = 2) @Nullable Confidential<PersonDetails> details,
        @Sealed(value = 8, since = 2) @Nullable Confidential<EqualityStatement> equality) {

    /** On which they are said to be born too. */
    public List<LocalDate> otherBirthDates() {
        return details == null ? List.of() : details.value().otherBirthDates();
    }
}
