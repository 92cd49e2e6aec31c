package uk.marac.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.ledger.SinkFolder;
import uk.marac.ledger.SinkLog;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.testing.Superuser;

/** Every root that was signed, wherever the checkpoint is kept: of one size of one log there may only ever be one. */
final class SignedRoots {

    private final Map<String, Set<Hash>> roots = new TreeMap<>();

    /** Those that a database has, of its logs and of those that it closed. */
    SignedRoots and(TestDatabase database) {
        Superuser.rows(
                        database,
                        "SELECT note FROM marac.log_checkpoint UNION ALL SELECT note FROM marac.closed_log_checkpoint")
                .forEach(row -> add((String) row.get(0)));
        return this;
    }

    /** Those that were kept outside. */
    SignedRoots and(SinkFolder sink) {
        for (String name : sink.names()) {
            SinkLog log = sink.named(name);
            log.keptSizes().forEach(size -> add(log.kept(size).orElseThrow()));
        }
        return this;
    }

    /** Sizes of which more than one root was signed, each with its log's name. */
    List<String> forks() {
        return roots.entrySet().stream()
                .filter(signed -> signed.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(String note) {
        Checkpoint checkpoint =
                Checkpoint.parse(SignedNote.parse(note.getBytes(UTF_8)).text());
        roots.computeIfAbsent(checkpoint.origin() + " at " + checkpoint.size(), none -> new HashSet<>())
                .add(checkpoint.root());
    }
}
