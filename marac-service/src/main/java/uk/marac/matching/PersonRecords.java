package uk.marac.matching;

import java.util.Set;
import uk.marac.gate.Tx;
import uk.marac.id.PersonId;

/**
 * Which records coordinators confirmed to be of one person. Who is linked to whom is sealed, so every link of the area is opened
 * to find a few. The act's entry names no case for that; what is done about a record that was found names its case.
 */
public final class PersonRecords {

    private record Link(PersonId one, PersonId other) {

        static Link of(PersonLinkRow row) {
            return new Link(row.person().value(), row.earlierPerson().value());
        }
    }

    /** The record itself, and all that hang together with it, directly or through others. */
    public Set<PersonId> of(Tx tx, PersonId id) {
        Linked<PersonId> linked = new Linked<>();
        tx.rows(PersonLinkRow.class).count(Link::of).keySet().forEach(link -> linked.link(link.one(), link.other()));
        return linked.around(id);
    }
}
