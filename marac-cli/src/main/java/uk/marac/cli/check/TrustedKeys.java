package uk.marac.cli.check;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.TrustPolicy;
import uk.marac.keys.ledger.note.VerifierKey;

/** The keys of one log, and of its witnesses where the auditor names them. They sign under the log's name. */
public final class TrustedKeys {
    private final List<VerifierKey> log;
    private final @Nullable WitnessPolicy witnesses;
    private final TrustPolicy policy;

    /** @throws IllegalArgumentException where the keys are not those of one log, or one is there twice */
    public TrustedKeys(List<VerifierKey> log, @Nullable WitnessPolicy witnesses) {
        if (log.stream().map(VerifierKey::name).distinct().count() != 1) {
            throw new IllegalArgumentException("the keys must be those of one log, all of one name");
        }
        this.log = List.copyOf(log);
        this.witnesses = witnesses;
        this.policy = new TrustPolicy(log.get(0).name(), log, witnesses == null ? List.of() : witnesses.keys(), 0);
    }

    /**
     * A checkpoint whose signatures hold.
     *
     * @param time at which the log signed, in seconds since 1970; empty where none of its trusted keys states one
     * @param witnessed whether as many witnesses cosigned as were asked for
     */
    public record Opened(Checkpoint checkpoint, OptionalLong time, boolean witnessed) {}

    public String origin() {
        return policy.origin();
    }

    /** @throws uk.marac.keys.ledger.NotVerifiedException where a signature is missing or wrong, or the log another */
    public Opened open(SignedNote note) {
        Checkpoint checkpoint = policy.open(note).checkpoint();
        OptionalLong time = log.stream()
                .flatMapToLong(key -> note.signatures().stream()
                        .filter(key::claims)
                        .mapToLong(signature -> key.check(note.text(), signature)))
                .filter(seconds -> seconds > 0)
                .max();
        return new Opened(checkpoint, time, witnesses == null || witnesses.isMet(note));
    }
}
