package uk.marac.cli.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.VerifierKey;

/** Answers requests for cosignatures. It signs no two roots of one size, and no smaller size after a larger. */
public final class Witness {
    private final Map<String, WitnessedLog> logs = new LinkedHashMap<>();

    /**
     * @param logKeys of all logs that are witnessed; each key of a log must have signed, as in {@code TrustPolicy}
     * @param alarms told of logs that signed two histories
     * @throws uk.marac.cli.InvalidInputException where a log's state is damaged
     */
    public Witness(
            List<NoteSigner> signers,
            List<VerifierKey> logKeys,
            StateFolder state,
            InstantSource clock,
            PrintWriter alarms)
            throws IOException {
        Map<String, List<VerifierKey>> byOrigin = logKeys.stream()
                .collect(Collectors.groupingBy(VerifierKey::name, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<VerifierKey>> log : byOrigin.entrySet()) {
            logs.put(
                    log.getKey(),
                    new WitnessedLog(log.getKey(), log.getValue(), List.copyOf(signers), state, clock, alarms));
        }
    }

    /** @param body of a POST to {@code /add-checkpoint} */
    public Answer add(byte[] body) {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (MalformedException e) {
            return Answer.refused(400, String.valueOf(e.getMessage()));
        }
        WitnessedLog log =
                logs.get(Checkpoint.parse(request.checkpoint().text()).origin());
        return log == null ? Answer.refused(404, "unknown log") : log.add(request);
    }
}
