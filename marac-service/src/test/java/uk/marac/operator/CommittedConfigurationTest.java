package uk.marac.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.cli.CheckCommand;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.marac.MaracApplication;
import uk.marac.MaracConfiguration;

/** The service's own {@code check}, on the configuration files that come with it. */
class CommittedConfigurationTest {

    private static final Path EXAMPLE = Path.of("config/example.yml");

    static List<Path> committed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            return files.filter(file -> file.toString().endsWith(".yml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("committed")
    void every_committed_file_passes(Path file) {
        assertThat(check(file)).isEmpty();
    }

    @Test
    void a_setting_that_does_not_exist_is_refused(@TempDir Path folder) throws IOException {
        assertThat(check(changed(folder, "logOrigin:", "logOriginn:")))
                .get()
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void a_secret_written_down_is_refused(@TempDir Path folder) throws IOException {
        assertThat(check(changed(folder, "file:/etc/marac/ring-password", "correct-horse")))
                .get()
                .isInstanceOf(ConfigurationException.class);
    }

    private static Path changed(Path folder, String from, String to) throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("config.yml"), text.replace(from, to));
    }

    private static Optional<Throwable> check(Path file) {
        MaracApplication application = new MaracApplication();
        Bootstrap<MaracConfiguration> bootstrap = new Bootstrap<>(application);
        bootstrap.addCommand(new CheckCommand<>(application));
        application.initialize(bootstrap);
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Cli cli = new Cli(new JarLocation(MaracApplication.class), bootstrap, console, console);
        return cli.run("check", file.toString());
    }
}
