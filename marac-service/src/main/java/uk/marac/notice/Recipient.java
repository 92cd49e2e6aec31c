package uk.marac.notice;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.MembershipId;

/**
 * A member to tell, once, whatever they are here for.
 *
 * @param subject the identity provider's id of the person
 * @param agencies for which they are to be told
 * @param reachedAt the membership that has an address; null where none of theirs has
 */
public record Recipient(
        UUID subject, Set<AgencyId> agencies, @Nullable MembershipId reachedAt) {}
