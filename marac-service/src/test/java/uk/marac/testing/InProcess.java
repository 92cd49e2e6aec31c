package uk.marac.testing;

import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import uk.marac.MaracApplication;
import uk.marac.MaracConfiguration;

/** The service in the JVM of the tests, on whatever ports are free. */
final class InProcess implements Server {

    private @Nullable DropwizardTestSupport<MaracConfiguration> application;

    @Override
    public void start(Path configuration) {
        application = new DropwizardTestSupport<>(MaracApplication.class, configuration.toString());
        try {
            application.before();
        } catch (Exception e) {
            throw new IllegalStateException("the service did not start", e);
        }
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + started().getLocalPort());
    }

    @Override
    public URI adminAddress() {
        return URI.create("http://127.0.0.1:" + started().getAdminPort());
    }

    @Override
    public void stop() {
        started().after();
    }

    private DropwizardTestSupport<MaracConfiguration> started() {
        if (application == null) {
            throw new IllegalStateException("not started");
        }
        return application;
    }
}
