package uk.marac.flag;

/** What kind of abuse an incident was; it need not be violent or criminal. */
public enum IncidentKind {
    PHYSICAL_VIOLENCE,
    SEXUAL_VIOLENCE,
    THREATS,
    STALKING_OR_HARASSMENT,
    COERCIVE_CONTROL,
    UNWANTED_CONTACT,
    BREACH_OF_BAIL,
    BREACH_OF_ORDER,
    DAMAGE_TO_PROPERTY,
    DISPUTE_OVER_CHILDREN,
    DISPUTE_OVER_PROPERTY,
    OTHER
}
