package uk.marac.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.ledger.Act;
import uk.marac.ledger.Detail;
import uk.marac.ledger.Ledger;
import uk.marac.vault.EntryIds;

/** Writes the entry of one access: who, for what, what came of it, and what it touched. */
final class Entries {

    private record Part(Admission admission, List<Detail> details) {}

    private final Ledger ledger;

    Entries(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * An act that wrote or touched more than one entry holds leaves several, all of one request.
     *
     * @return their ids
     */
    List<UUID> append(
            Handle handle,
            EntryIds ids,
            AreaId log,
            Access access,
            Admission admission,
            Outcome outcome,
            @Nullable String failure,
            Traces traces) {
        int write = 0;
        List<UUID> appended = new ArrayList<>();
        List<Part> parts = parts(access, admission, outcome, traces);
        for (List<RowWrite> writes : parts(traces.writes(), EntryIds.ROWS)) {
            UUID id = ids.naming(write);
            for (Part part : parts) {
                appended.add(id);
                ledger.append(handle, act(id, log, access, part.admission(), outcome, failure), writes, part.details());
                id = ids.another();
            }
            write += writes.size();
        }
        return appended;
    }

    /** Cases that only broken glass showed get an entry that says so. */
    private static List<Part> parts(Access access, Admission admission, Outcome outcome, Traces traces) {
        List<Part> parts = new ArrayList<>();
        parts(details(access, outcome, traces), LedgerEntry.MAX_COMMITMENTS)
                .forEach(some -> parts.add(new Part(admission, some)));
        if (!traces.throughGlass().isEmpty()) {
            Admission through = admission.on(Ground.Relation.BREAK_GLASS);
            parts(cases(traces.throughGlass().stream()), LedgerEntry.MAX_COMMITMENTS)
                    .forEach(some -> parts.add(new Part(through, some)));
        }
        return parts;
    }

    private static List<Detail> cases(Stream<UUID> ids) {
        return ids.map(id -> new Detail(CommitmentTag.CASE, Bytes.of(id), id)).toList();
    }

    private static List<Detail> details(Access access, Outcome outcome, Traces traces) {
        List<Detail> details = new ArrayList<>(cases(
                traces.cases().stream().filter(id -> !traces.throughGlass().contains(id))));
        details.addAll(traces.details());
        if (outcome.isRefusal() || outcome == Outcome.FAILED) {
            details.add(
                    new Detail(CommitmentTag.TARGET, Bytes.of(access.target().id()), null));
        }
        return details;
    }

    private static Act act(
            UUID id, AreaId log, Access access, Admission admission, Outcome outcome, @Nullable String failure) {
        Actor actor = access.actor();
        AgencyId agency = admission.agency();
        Ground.Relation ground = admission.ground();
        return new Act(
                id,
                access.at(),
                log.value(),
                actor.id(),
                ActorKind.valueOf(actor.kind().name()),
                agency == null ? null : agency.value(),
                outcome == Outcome.DONE
                        ? access.permission().codeOnceDone()
                        : access.permission().name(),
                outcome,
                failure,
                ground == null ? null : ground.name(),
                actor.requestId());
    }

    /** The whole in parts of at most so many; one empty part for nothing. */
    private static <T> List<List<T>> parts(List<T> whole, int size) {
        List<List<T>> parts = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(whole.size(), from + size);
            parts.add(whole.subList(from, to));
            from = to;
        } while (from < whole.size());
        return parts;
    }
}
