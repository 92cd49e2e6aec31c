package uk.marac.oversight;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person did with a case for one agency, by the log.
 *
 * @param actorKind PERSON, or what else acts
 * @param names what the area's members of this subject are called; several only where they are entered differently
 * @param looks how often it was read, lists that hold it included
 * @param changes how often something in it was written
 * @param refusals how often it was refused, a fresh sign-in asked for included
 * @param throughGlass whether any of it was through broken glass
 * @param first when they first tried
 * @param last when they last did
 */
public record AuditActorView(
        UUID actorId,
        String actorKind,
        @Nullable UUID agencyId,
        SortedSet<String> names,
        int looks,
        int changes,
        int refusals,
        boolean throughGlass,
        Instant first,
        Instant last) {}
