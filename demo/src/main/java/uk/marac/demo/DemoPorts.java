package uk.marac.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Three ports in a row on the loopback address: the service, Keycloak, the service's own administration. */
record DemoPorts(int service) {
    DemoPorts {
        if (service < 1024 || service > 65_533) {
            throw new IllegalArgumentException("a port is 1024 to 65533");
        }
    }

    int keycloak() {
        return service + 1;
    }

    int administration() {
        return service + 2;
    }

    /** @throws IOException that says which port is taken, and what to do */
    void requireFree() throws IOException {
        for (int port = service; port <= administration(); port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                throw new IOException("port " + port + " is in use; choose others with --port", taken);
            }
        }
    }
}
