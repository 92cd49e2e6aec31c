package uk.marac.followup;

/** What a person does about the steering group's list. */
public enum EscalationAct {
    ESCALATE,
    RESOLVE
}
