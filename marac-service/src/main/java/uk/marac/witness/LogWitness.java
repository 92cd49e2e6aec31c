package uk.marac.witness;

import java.net.URI;
import java.util.List;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.ledger.CosignerKey;

/**
 * A witness that is asked.
 *
 * @param name what it is called here, in figures and in the service's log
 * @param url below which {@code add-checkpoint} is
 * @param keys all of which it signs with, under one name
 */
public record LogWitness(String name, URI url, List<VerifierKey> keys) {

    public LogWitness {
        keys = List.copyOf(keys);
    }

    URI addCheckpoint() {
        String base = url.toString();
        return URI.create(base + (base.endsWith("/") ? "" : "/") + "add-checkpoint");
    }

    /** What its keys are called where cosignatures are stored. */
    List<String> keyNames() {
        return keys.stream().map(CosignerKey::of).toList();
    }
}
