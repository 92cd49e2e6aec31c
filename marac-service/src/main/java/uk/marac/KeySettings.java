package uk.marac;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import uk.marac.keys.ring.KeyRing;

/** Where the key ring is and what opens it. */
public record KeySettings(
        @NotNull Path ring, @NotNull @Valid SecretReference password) {

    public KeyRing open() {
        char[] secret = password.resolve();
        try {
            return KeyRing.open(ring, secret);
        } finally {
            java.util.Arrays.fill(secret, '\0');
        }
    }
}
