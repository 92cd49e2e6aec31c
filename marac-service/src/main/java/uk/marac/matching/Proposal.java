package uk.marac.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.person.PartyRole;

/** That an earlier case seems to be of the same people, of the same victim at least, or of the same perpetrator. */
public record Proposal(
        MatchKind kind,
        CaseId earlierCase,
        MatchBand band,
        List<PersonMatch> people,
        ProposalState state,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {

    Proposal decided(ProposalState decision, @Nullable UUID by, @Nullable Instant at) {
        return new Proposal(kind, earlierCase, band, people, decision, by, at);
    }

    /** Whether a perpetrator seems to be the same, too. */
    @JsonIgnore
    public boolean hasPerpetrator() {
        return people.stream().anyMatch(match -> match.role() == PartyRole.PERPETRATOR);
    }

    /** An alert about a perpetrator waits for no decision. */
    @JsonIgnore
    public boolean isUndecided() {
        return kind == MatchKind.SAME_PEOPLE && state == ProposalState.PROPOSED;
    }
}
