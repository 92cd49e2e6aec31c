package uk.marac.person;

import java.util.List;
import uk.marac.gate.WriteTx;
import uk.marac.id.AddressId;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.vault.Confidential;

/**
 * States the people of a case anew, in the area to which it was transferred, with what is needed to find them again. How the
 * victim may be reached, equality and all that only readers of the referral had are asked again.
 */
public final class TransferredPeople {

    /** @param addresses of the perpetrators, none of them confidential; all others are left out */
    public void state(WriteTx tx, CaseId caseId, AgencyId agency, List<PersonRow> people, List<AddressRow> addresses) {
        for (PersonRow told : people) {
            PersonRow person = copy(tx, caseId, told);
            tx.insert(person);
            addresses.stream()
                    .filter(address -> address.personId().equals(told.id()) && mayTravel(told, address))
                    .forEach(address -> tx.insert(new AddressRow(
                            tx.area(),
                            new AddressId(tx.newId()),
                            1,
                            caseId,
                            person.id(),
                            agency,
                            false,
                            tx.now(),
                            address.lines(),
                            address.postcode(),
                            address.housing())));
        }
    }

    /** Only a perpetrator's, and only while it is not confidential: others may have moved to be safe. */
    public static boolean mayTravel(PersonRow person, AddressRow address) {
        return person.role() == PartyRole.PERPETRATOR && !address.confidential();
    }

    private static PersonRow copy(WriteTx tx, CaseId caseId, PersonRow told) {
        PersonDetails otherDates = told.otherBirthDates().isEmpty()
                ? null
                : new PersonDetails(told.otherBirthDates(), null, null, null, null, null, null, null);
        return new PersonRow(
                tx.area(),
                new PersonId(tx.newId()),
                1,
                caseId,
                told.role(),
                told.surname(),
                told.givenNames(),
                told.aliases(),
                told.bornOn(),
                told.gender(),
                told.relationship(),
                told.pregnant(),
                Confidential.ofNullable(otherDates),
                null);
    }
}
