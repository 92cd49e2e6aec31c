package uk.marac.demo;

import ch.qos.logback.classic.Level;
import io.dropwizard.logging.common.BootstrapLogging;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./marac demo}. */
@Command(
        name = "marac demo",
        mixinStandardHelpOptions = true,
        description = "Runs the whole product on this machine with fictional people, until Ctrl-C.")
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--fresh", description = "Forget everything of earlier starts.")
    private boolean fresh;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "Of the service; the two after it are used too. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--directory",
            defaultValue = ".demo",
            paramLabel = "DIR",
            description = "Where everything is kept between starts. Default: ${DEFAULT-VALUE}.")
    private Path directory = Path.of(".demo");

    @Option(
            names = "--history",
            defaultValue = "full",
            paramLabel = "none|full",
            description = "Whether two years of meetings are loaded behind the service. Default: ${DEFAULT-VALUE}.")
    private Past history = Past.FULL;

    @Option(names = "--keycloak", required = true, hidden = true)
    private @Nullable Path keycloak;

    /** How much there is of it. */
    enum Past {
        NONE,
        FULL
    }

    public static void main(String[] arguments) {
        // What parts say while starting is for their logs, not for the console.
        BootstrapLogging.bootstrap(Level.WARN);
        int status = new CommandLine(new DemoCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println("The demonstration did not start: " + e.getMessage());
                    return 1;
                })
                .execute(arguments);
        if (status != 0) {
            // Threads of a half-started part would keep a failed program alive.
            System.exit(status);
        }
    }

    @Override
    public Integer call() throws Exception {
        Path archive = keycloak;
        if (archive == null) {
            return 2;
        }
        new Demo(directory, new DemoPorts(port), archive, fresh, history == Past.FULL).run();
        return 0;
    }
}
