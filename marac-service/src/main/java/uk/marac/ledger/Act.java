package uk.marac.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.Outcome;

/**
 * What an entry says of an act, apart from what it touched.
 *
 * @param ground code of why it was allowed; null where it was not
 */
public record Act(
        UUID entryId,
        Instant at,
        UUID area,
        UUID actorId,
        ActorKind actorKind,
        @Nullable UUID agencyId,
        String permission,
        Outcome outcome,
        @Nullable String failure,
        @Nullable String ground,
        UUID requestId) {}
