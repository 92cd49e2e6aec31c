package uk.marac;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.witness.LogWitness;

/**
 * A witness that is asked to cosign every log.
 *
 * @param name what it is called in figures and in the service's log
 * @param url below which {@code add-checkpoint} is; https with a certificate for its name, or http on the loopback address
 * @param keys its verifier keys, all of which it signs with
 * @param plainHttp true where http is good enough to another machine, as on a network of one's own
 */
public record WitnessSettings(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,39}")
        String name,

        @NotNull URI url,
        @NotNull @Size(min = 1, max = 8) List<String> keys,
        @Nullable Boolean plainHttp) {

    public WitnessSettings {
        if (url != null && !isSafe(url, Boolean.TRUE.equals(plainHttp))) {
            throw new IllegalArgumentException(
                    "a witness's url must be https, or http on the loopback address or with plainHttp, and no more");
        }
        if (keys != null) {
            requireCosigner(keys);
        }
    }

    LogWitness witness() {
        return new LogWitness(name, url, keys.stream().map(WitnessSettings::key).toList());
    }

    private static void requireCosigner(List<String> lines) {
        List<VerifierKey> keys = lines.stream().map(WitnessSettings::key).toList();
        if (keys.stream().map(VerifierKey::name).distinct().count() > 1
                || keys.stream().distinct().count() < keys.size()
                || keys.stream().anyMatch(key -> key.type() == SignatureType.ED25519)) {
            throw new IllegalArgumentException("a witness has different keys of one name, and signs with a time");
        }
    }

    private static VerifierKey key(String line) {
        try {
            return VerifierKey.parse(line);
        } catch (MalformedException e) {
            throw new IllegalArgumentException("no verifier key of a witness: " + e.getMessage(), e);
        }
    }

    private static boolean isSafe(URI url, boolean plainHttp) {
        String host = url.getHost();
        return host != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null
                && ("https".equals(url.getScheme())
                        || ("http".equals(url.getScheme()) && (plainHttp || DatabaseTls.isLoopback(host))));
    }
}
