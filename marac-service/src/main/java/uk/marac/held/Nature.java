package uk.marac.held;

/** What kind of thing a row of a case is to the people of that case: it decides who decides whether they get it. */
public enum Nature {
    /** Who somebody is, as the referral states them. */
    IDENTITY,
    /** Where somebody lives. */
    ADDRESS,
    /** How the victim is reached without the person who harms knowing. */
    SAFE_CONTACT,
    /** What an agency states or does. The agency is that of the row, or of the action that it is about. */
    STATEMENT,
    /** What somebody in another area stated before the case came here. */
    STATEMENT_ELSEWHERE,
    /** What the coordinator, the chair or the meeting wrote: no agency's own. */
    JOINT_RECORD,
    /** Nothing of a party: ids and times, or what is of professionals alone. */
    NOTHING
}
