package uk.marac.keys;

import java.security.SecureRandom;

/** Counts instead of drawing: golden vectors only. */
public final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private byte next;

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = next++;
        }
    }
}
