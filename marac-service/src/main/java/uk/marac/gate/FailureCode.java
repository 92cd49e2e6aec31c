package uk.marac.gate;

import uk.marac.keys.seal.SealException;
import uk.marac.vault.KeyDestroyed;
import uk.marac.vault.RowTampered;
import uk.marac.vault.StaleVersion;

/** What went wrong, as an entry says it: a code that says nothing of anybody. */
final class FailureCode {

    private FailureCode() {}

    static String of(Throwable failure) {
        if (failure instanceof Rejected rejected) {
            return rejected.code();
        }
        if (failure instanceof StaleVersion) {
            return "STALE_VERSION";
        }
        if (failure instanceof KeyDestroyed) {
            return "KEY_DESTROYED";
        }
        return failure instanceof RowTampered || failure instanceof SealException ? "ROW_TAMPERED" : "INTERNAL";
    }

    /** Of what had begun and went no further. */
    static String ofBroken(Throwable failure) {
        if (failure instanceof NotTaken) {
            return "NOT_TAKEN";
        }
        return failure instanceof Refused ? "NO_LONGER_ALLOWED" : of(failure);
    }
}
