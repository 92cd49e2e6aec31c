package uk.marac.witness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.ledger.LogHead;

/**
 * What the witnesses are known to know of each log since this instance started, and whether that forbids to go on. It is
 * asked before anything gets a place or is signed, as the sink is.
 */
public final class Witnesses {

    private record Pair(String witness, String origin) {}

    /**
     * @param size at which the witness knows the log
     * @param fault of its last answer; an alarm stays until it cosigns
     * @param reported the alarm that stands in an entry
     */
    private record Standing(
            long size,
            @Nullable WitnessFault fault,
            @Nullable WitnessFault reported) {

        Standing rolledBack() {
            return fault != null && fault.isAlarm() ? this : new Standing(size, WitnessFault.AHEAD, reported);
        }
    }

    private static final Standing UNKNOWN = new Standing(0, null, null);

    private final Witnessing witnessing;
    private final Map<Pair, Standing> standings = new ConcurrentHashMap<>();
    private final Set<AreaId> notCompared = ConcurrentHashMap.newKeySet();

    public Witnesses(Witnessing witnessing) {
        this.witnessing = witnessing;
    }

    List<LogWitness> all() {
        return witnessing.witnesses();
    }

    /** Whether the operator said that a log is to be closed rather than to wait. */
    public boolean isGivenUp(String origin) {
        return witnessing.givenUp().contains(origin);
    }

    /**
     * Of each log that a witness did not cosign the reason, by the witness's name and the log's.
     */
    public SortedMap<String, WitnessFault> faults() {
        SortedMap<String, WitnessFault> faults = new TreeMap<>();
        standings.forEach((pair, standing) -> {
            if (standing.fault() != null) {
                faults.put(pair.witness() + " of " + pair.origin(), standing.fault());
            }
        });
        return faults;
    }

    /** How many logs a witness knows otherwise than they are here. */
    public long alarms() {
        return faults().values().stream().filter(WitnessFault::isAlarm).count();
    }

    /** @throws WitnessDisagrees where a witness knows this area's log otherwise than it is here */
    public void requireNothingElse(WriteTx tx) {
        if (standings.isEmpty()) {
            return;
        }
        LogHead signed = tx.log().signed();
        standings.forEach((pair, standing) -> {
            if (pair.origin().equals(signed.origin())) {
                require(tx.area(), pair, standing, signed.size());
            }
        });
    }

    /** Areas whose logs are to be shown to every witness, although all cosigned what is there. */
    Set<AreaId> notCompared() {
        return notCompared;
    }

    private void require(AreaId area, Pair pair, Standing standing, long signed) {
        if (standing.size() > signed) {
            // Rolled back while this instance runs, it may end in what was cosigned, so that nobody would be asked.
            notCompared.add(area);
            standings.computeIfPresent(pair, (same, now) -> now.rolledBack());
            throw new WitnessDisagrees(
                    pair.origin(),
                    pair.witness() + " knows " + pair.origin() + " at size " + standing.size()
                            + ", here it is signed at " + signed);
        }
        if (standing.fault() == WitnessFault.DISAGREES) {
            throw new WitnessDisagrees(pair.origin(), pair.witness() + " cosigned another history of " + pair.origin());
        }
    }

    /** Whether it cosigned, since the start, the log or said that it knows nothing other. */
    boolean isCompared(LogWitness witness, String origin) {
        Standing standing = standings.get(new Pair(witness.name(), origin));
        return standing != null && standing.fault() == null;
    }

    void cosigned(LogWitness witness, String origin, long size) {
        standings.put(new Pair(witness.name(), origin), new Standing(size, null, null));
    }

    /**
     * @param size at which it says that it knows the log; 0 where it says none
     * @return whether it is another fault than the last
     */
    boolean failed(LogWitness witness, String origin, WitnessFault fault, long size) {
        Pair pair = new Pair(witness.name(), origin);
        Standing before = standings.getOrDefault(pair, UNKNOWN);
        boolean kept = before.fault() != null && before.fault().isAlarm() && !fault.isAlarm();
        WitnessFault now = kept ? before.fault() : fault;
        standings.put(pair, new Standing(Math.max(size, before.size()), now, before.reported()));
        return before.fault() != now;
    }

    /** Whether the alarm that it raised stands in no entry yet. */
    boolean isUnreported(LogWitness witness, String origin) {
        Standing standing = standings.getOrDefault(new Pair(witness.name(), origin), UNKNOWN);
        return standing.fault() != null && standing.fault().isAlarm() && standing.fault() != standing.reported();
    }

    void reported(LogWitness witness, String origin) {
        standings.computeIfPresent(
                new Pair(witness.name(), origin),
                (pair, standing) -> new Standing(standing.size(), standing.fault(), standing.fault()));
    }
}
