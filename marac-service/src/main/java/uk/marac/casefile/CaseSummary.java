package uk.marac.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;

/** A case in a list, with the victim's name. */
public record CaseSummary(
        CaseId id,
        @Nullable String caseNumber,
        CaseState state,
        Instant referredAt,
        @Nullable String victim) {}
