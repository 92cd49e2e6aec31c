package uk.marac.oversight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Opening;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.OpenedId;
import uk.marac.ledger.AuditQuery;
import uk.marac.ledger.AuditedEntry;
import uk.marac.ledger.Place;

/**
 * All that the log has of some cases under one checkpoint, in the order of the acts and each once: their entries, and the
 * attempts on them that came to nothing, which name no case but what was asked for.
 */
final class History {

    private static final int ID_LENGTH = 16;

    /** As the database orders entries: by time, then by id byte for byte. */
    private static final Comparator<AuditedEntry> AS_READ = Comparator.<AuditedEntry>comparingLong(
                    audited -> audited.entry().timeMicros())
            .thenComparing(audited -> Bytes.of(audited.entry().id()), Arrays::compareUnsigned);

    private final Set<UUID> cases;
    private final Set<UUID> targets;
    private final long size;
    private final List<EntryQueue> queues;

    /**
     * One entry of it.
     *
     * @param cases which of the cases it concerns
     * @param target what was asked for, where it came to nothing
     */
    record Found(
            Place place, List<OpenedId> cases, @Nullable OpenedId target) {}

    /** @param targets what an attempt may have asked for */
    History(ExportHead head, Set<UUID> targets, Function<AuditQuery, List<AuditedEntry>> log) {
        this.cases = Set.copyOf(head.cases());
        this.targets = targets;
        this.size = head.log().size();
        this.queues = Stream.concat(
                        head.cases().stream().map(id -> AuditQuery.about(id, AuditService.PAGE)),
                        Stream.of(Outcome.REFUSED, Outcome.STEP_UP_REQUIRED, Outcome.FAILED)
                                .map(outcome -> AuditQuery.ended(outcome, AuditService.PAGE)))
                .map(query -> new EntryQueue(query, log))
                .toList();
    }

    /** The next so many at most; none at the end. */
    List<Found> next(int most) {
        List<Found> found = new ArrayList<>();
        for (List<AuditedEntry> same = takeFirst(); !same.isEmpty(); same = takeFirst()) {
            Found next = found(same);
            if (next != null) {
                found.add(next);
            }
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }

    /** The earliest that is left, from every question that it answers. */
    private List<AuditedEntry> takeFirst() {
        AuditedEntry earliest = null;
        for (EntryQueue queue : queues) {
            AuditedEntry first = queue.first();
            if (first != null && (earliest == null || AS_READ.compare(first, earliest) < 0)) {
                earliest = first;
            }
        }
        List<AuditedEntry> same = new ArrayList<>();
        for (EntryQueue queue : queues) {
            AuditedEntry first = queue.first();
            if (earliest != null
                    && first != null
                    && first.entry().id().equals(earliest.entry().id())) {
                same.add(queue.take());
            }
        }
        return same;
    }

    /** Null for one that has no place under the checkpoint, or concerns nothing that was asked for. */
    private @Nullable Found found(List<AuditedEntry> same) {
        Place place = same.get(0).place();
        if (place == null || place.index() >= size) {
            return null;
        }
        List<OpenedId> ofCases = new ArrayList<>();
        OpenedId target = null;
        for (AuditedEntry audited : same) {
            for (Map.Entry<Integer, Opening> opened : audited.openings().entrySet()) {
                CommitmentTag tag = opened.getValue().tag();
                OpenedId id = id(opened.getKey(), opened.getValue());
                if (id != null && tag == CommitmentTag.CASE && cases.contains(id.id())) {
                    ofCases.add(id);
                } else if (id != null && tag == CommitmentTag.TARGET && targets.contains(id.id())) {
                    target = id;
                }
            }
        }
        ofCases.sort(Comparator.comparingInt(OpenedId::ordinal));
        return ofCases.isEmpty() && target == null ? null : new Found(place, ofCases, target);
    }

    private static @Nullable OpenedId id(int ordinal, Opening opening) {
        byte[] value = opening.value();
        return value.length == ID_LENGTH ? new OpenedId(ordinal, Bytes.uuid(value, 0), opening.salt()) : null;
    }
}
