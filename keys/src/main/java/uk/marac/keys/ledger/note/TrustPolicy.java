package uk.marac.keys.ledger.note;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import uk.marac.keys.ledger.NotVerifiedException;

/**
 * Whose signatures make a checkpoint true.
 *
 * @param origin the one log that is meant
 * @param logKeys every one of them must have signed, so that a stronger signature cannot be left out
 * @param witnesses cosigners that are known; a bad signature of any of them refuses the whole note
 * @param quorum how many different witnesses must have cosigned
 */
public record TrustPolicy(String origin, List<VerifierKey> logKeys, List<VerifierKey> witnesses, int quorum) {
    public TrustPolicy {
        logKeys = List.copyOf(logKeys);
        witnesses = List.copyOf(witnesses);
        var different = new HashSet<>(logKeys);
        different.addAll(witnesses);
        if (logKeys.isEmpty() || different.size() != logKeys.size() + witnesses.size()) {
            throw new IllegalArgumentException("at least one log key, and no key twice");
        }
        if (witnesses.stream().anyMatch(key -> key.type() == SignatureType.ED25519)) {
            throw new IllegalArgumentException("a witness signs with a time");
        }
        if (quorum < 0 || quorum > names(witnesses)) {
            throw new IllegalArgumentException("a quorum is at most the number of differently named witnesses");
        }
    }

    /** A checkpoint that the policy holds true, and when each witness saw it, in seconds since 1970, by name. */
    public record Trusted(Checkpoint checkpoint, Map<String, Long> witnessed) {}

    /** @throws NotVerifiedException where the note is not what this policy asks for */
    public Trusted open(SignedNote note) {
        for (VerifierKey key : logKeys) {
            if (check(key, note).isEmpty()) {
                throw new NotVerifiedException("signature of the log missing");
            }
        }
        Map<String, Long> witnessed = new HashMap<>();
        for (VerifierKey key : witnesses) {
            check(key, note).ifPresent(time -> witnessed.merge(key.name(), time, Math::max));
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new NotVerifiedException("checkpoint of another log");
        }
        if (witnessed.size() < quorum) {
            throw new NotVerifiedException("too few witnesses");
        }
        return new Trusted(checkpoint, Map.copyOf(witnessed));
    }

    private static OptionalLong check(VerifierKey key, SignedNote note) {
        return note.signatures().stream()
                .filter(key::claims)
                .mapToLong(signature -> key.check(note.text(), signature))
                .max();
    }

    private static long names(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::name).distinct().count();
    }
}
