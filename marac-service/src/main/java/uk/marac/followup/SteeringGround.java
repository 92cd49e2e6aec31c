package uk.marac.followup;

/** Why an action stands on the steering group's list. */
public enum SteeringGround {
    OVERDUE,
    READ_OUT,
    BY_HAND
}
