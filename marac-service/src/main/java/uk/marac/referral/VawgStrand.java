package uk.marac.referral;

/** Of which kinds the abuse is; several may hold at once. */
public enum VawgStrand {
    DOMESTIC,
    SEXUAL,
    STALKING_AND_HARASSMENT,
    HONOUR_BASED_ABUSE,
    FORCED_MARRIAGE,
    FGM
}
