package uk.marac.gate;

/** The access policy: every act that the product knows. */
public enum Permission {
    VIEW_MEMBERSHIPS
}
