package uk.marac.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;

/** Ports for programs of their own. */
public final class Ports {

    /**
     * Below where systems take ports for outgoing connections, so that none takes it while a killed program starts
     * again.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {}

    public static int free() {
        while (true) {
            int port = LOWEST + RANDOM.nextInt(HIGHEST - LOWEST);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // another one then
            }
        }
    }
}
