package uk.marac.testing;

import java.net.URI;
import java.nio.file.Path;

/** The service as something that runs, in this JVM or in another. */
public interface Server {

    /** Returns when it answers. */
    void start(Path configuration);

    URI address();

    URI adminAddress();

    void stop();

    /** What the configuration is to say; 0 is any that is free. */
    default int port() {
        return 0;
    }

    default int adminPort() {
        return 0;
    }

    default String logLevel() {
        return "WARN";
    }
}
