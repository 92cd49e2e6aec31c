package uk.marac.keys.index;

import java.util.UUID;

/**
 * Whom a posting points at.
 *
 * @param role 0 to 255, the caller's code for victim, perpetrator, child, alias
 */
public record IndexPointer(UUID person, int role) {
    public IndexPointer {
        if (role < 0 || role > 255) {
            throw new IllegalArgumentException("a role is one byte");
        }
    }
}
