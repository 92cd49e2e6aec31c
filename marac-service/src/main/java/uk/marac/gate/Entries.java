package uk.marac.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.access.MembershipRow;
import uk.marac.id.AreaId;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.ledger.Act;
import uk.marac.ledger.Detail;
import uk.marac.ledger.Ledger;

/** Writes the entry of one access: who, for what, what came of it, and what it touched. */
final class Entries {

    private final Ledger ledger;

    Entries(Ledger ledger) {
        this.ledger = ledger;
    }

    void append(
            Handle handle,
            UUID entryId,
            AreaId log,
            Access access,
            Standing standing,
            Outcome outcome,
            @Nullable String failure,
            Traces traces) {
        List<Detail> details = new ArrayList<>();
        for (UUID caseId : traces.cases()) {
            details.add(new Detail(CommitmentTag.CASE, Bytes.of(caseId), caseId));
        }
        details.addAll(traces.details());
        if (outcome != Outcome.DONE) {
            details.add(
                    new Detail(CommitmentTag.TARGET, Bytes.of(access.target().id()), null));
        }
        Actor actor = access.actor();
        ledger.append(
                handle,
                new Act(
                        entryId,
                        access.at(),
                        log.value(),
                        actor.id(),
                        ActorKind.valueOf(actor.kind().name()),
                        agency(standing),
                        access.permission().name(),
                        outcome,
                        failure,
                        actor.requestId()),
                traces.writes(),
                details);
    }

    private static @Nullable UUID agency(Standing standing) {
        return standing.memberships().stream()
                .map(MembershipRow::agencyId)
                .map(agency -> agency.value())
                .findFirst()
                .orElse(null);
    }
}
