package uk.marac.ledger;

import java.util.List;
import java.util.Map;

/**
 * A checkpoint that witnesses may be asked about.
 *
 * @param origin the log's name
 * @param cosigned the largest size that each key cosigned, by {@link CosignerKey}; none for one that never did
 */
public record Cosignable(String origin, StoredCheckpoint checkpoint, Map<String, Long> cosigned) {

    public Cosignable {
        cosigned = Map.copyOf(cosigned);
    }

    /** The largest size that all of these keys cosigned; 0 where one never did. */
    public long lastBy(List<String> keys) {
        return keys.stream()
                .mapToLong(key -> cosigned.getOrDefault(key, 0L))
                .min()
                .orElse(0);
    }
}
