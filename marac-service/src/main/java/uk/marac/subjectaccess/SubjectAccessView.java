package uk.marac.subjectaccess;

import java.util.List;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;

/**
 * What is held of a person, for the officer who answers them and for nobody else.
 *
 * @param answer how the request is answered
 * @param limitedTo always that it holds no more than its reader may see, so that it does not tell whether there is more
 * @param records the person in each case
 */
public record SubjectAccessView(
        PersonId person,
        Answer answer,
        Limit limitedTo,
        List<RecordView> records,
        List<HeldItemView> items,
        List<RecipientView> recipients) {

    /** What the answer may be, whatever is released. */
    public enum Answer {
        /** Once agencies and coordinator have decided, and a case that this reader may not see was asked about: what is released, and nothing of the rest. */
        ASK_FIRST,
        /** They are, or who asks for a child may be, the one who harms: word for word what a stranger gets. */
        NEITHER_CONFIRM_NOR_DENY
    }

    /** There is one. */
    public enum Limit {
        WHAT_ITS_READER_MAY_SEE
    }

    /** One record of the person. */
    public record RecordView(CaseId caseId, PersonId person, PartyRole role) {}
}
