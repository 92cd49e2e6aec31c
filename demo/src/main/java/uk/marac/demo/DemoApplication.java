package uk.marac.demo;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import uk.marac.MaracApplication;
import uk.marac.MaracConfiguration;

/** The service, which takes what it stands on down with it when it stops. */
final class DemoApplication extends MaracApplication {
    private final DemoParts parts;
    private final Runnable onStarted;

    DemoApplication(DemoParts parts, Runnable onStarted) {
        this.parts = parts;
        this.onStarted = onStarted;
    }

    @Override
    public void run(MaracConfiguration configuration, Environment environment) {
        // First in, last out: the service's own last acts still find the database.
        environment.lifecycle().manage(new Managed() {
            @Override
            public void stop() {
                parts.close();
            }
        });
        super.run(configuration, environment);
        environment.lifecycle().addServerLifecycleListener(server -> onStarted.run());
    }
}
