package uk.marac.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
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
            Admission admission,
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
        AgencyId agency = admission.agency();
        ledger.append(
                handle,
                new Act(
                        entryId,
                        access.at(),
                        log.value(),
                        actor.id(),
                        ActorKind.valueOf(actor.kind().name()),
                        agency == null ? null : agency.value(),
                        access.permission().name(),
                        outcome,
                        failure,
                        actor.requestId()),
                traces.writes(),
                details);
    }
}
