package uk.marac;

import jakarta.validation.Valid;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.marac.ledger.SinkFolder;
import uk.marac.witness.LogWitness;
import uk.marac.witness.Witnessing;

/**
 * What becomes of the log.
 *
 * @param sink folder outside the database to which it is copied as it grows; nowhere without one
 * @param witnesses that are asked to cosign it; none where it is left out
 * @param giveUp names of logs to close and follow by others, where a witness knows of them what nobody here has any more
 */
public record LedgerSettings(
        @Nullable Path sink,
        @Nullable List<@Valid WitnessSettings> witnesses,
        @Nullable Set<String> giveUp) {

    static final LedgerSettings USUAL = new LedgerSettings(null, null, null);

    public LedgerSettings {
        if (witnesses != null && (share(witnesses, WitnessSettings::name) || share(witnesses, WitnessSettings::keys))) {
            throw new IllegalArgumentException("no two witnesses have one name, or the same keys");
        }
    }

    public @Nullable SinkFolder folder() {
        return sink == null ? null : new SinkFolder(sink);
    }

    public Witnessing witnessing() {
        List<LogWitness> asked = witnesses == null
                ? List.of()
                : witnesses.stream().map(WitnessSettings::witness).toList();
        return new Witnessing(asked, giveUp == null ? Set.of() : giveUp);
    }

    private static boolean share(List<WitnessSettings> witnesses, Function<WitnessSettings, ?> by) {
        return witnesses.stream().map(by).distinct().count() < witnesses.size();
    }
}
