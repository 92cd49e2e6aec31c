package uk.marac.person;

import java.util.List;
import uk.marac.equality.EqualityRules;
import uk.marac.gate.WriteTx;
import uk.marac.id.AddressId;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.SafeContactId;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** Writes people as one agency states them in one case, and takes them back. */
public final class Statements {

    private final PersonDao people = new PersonDao();

    public PersonRow person(
            WriteTx tx,
            CaseId caseId,
            AgencyId agency,
            PartyRole role,
            PartyRequest party,
            OperatingProtocol protocol) {
        PersonRow person = new PersonRow(
                tx.area(),
                new PersonId(tx.newId()),
                1,
                caseId,
                role,
                new Narrative(party.surname()),
                new Narrative(party.givenNames()),
                new Confidential<>(List.copyOf(party.aliases())),
                Confidential.ofNullable(party.bornOn()),
                Narrative.ofNullable(party.gender()),
                Narrative.ofNullable(party.relationship()),
                new Confidential<>(party.pregnant()),
                Confidential.ofNullable(party.details()),
                Confidential.ofNullable(EqualityRules.statement(party.equality(), protocol)));
        tx.insert(person);
        party.addresses().forEach(address -> address(tx, person, agency, address));
        return person;
    }

    public void safeContact(WriteTx tx, PersonRow victim, AgencyId agency, SafeContactRequest contact) {
        safeContact(tx, new SafeContactId(tx.newId()), victim, agency, contact);
    }

    public void safeContact(
            WriteTx tx, SafeContactId id, PersonRow victim, AgencyId agency, SafeContactRequest contact) {
        tx.insert(new SafeContactRow(
                tx.area(),
                id,
                1,
                victim.caseId(),
                victim.id(),
                agency,
                tx.now(),
                Narrative.ofNullable(contact.phone()),
                new Confidential<>(contact.safeToCall()),
                Narrative.ofNullable(contact.safeTimes()),
                new Confidential<>(contact.messageMayBeLeft())));
    }

    /** Deletes the people of a case with all that was stated of them. */
    public void takeBack(WriteTx tx, CaseId caseId) {
        people.safeContacts(tx, caseId).forEach(tx::delete);
        people.addresses(tx, caseId).forEach(tx::delete);
        people.people(tx, caseId).forEach(tx::delete);
    }

    private static void address(WriteTx tx, PersonRow person, AgencyId agency, AddressRequest address) {
        tx.insert(new AddressRow(
                tx.area(),
                new AddressId(tx.newId()),
                1,
                person.caseId(),
                person.id(),
                agency,
                address.isConfidential(person.role()),
                tx.now(),
                new Narrative(address.lines()),
                Narrative.ofNullable(address.postcode()),
                Narrative.ofNullable(address.housing())));
    }
}
