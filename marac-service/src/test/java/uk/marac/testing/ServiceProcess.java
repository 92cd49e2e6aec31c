package uk.marac.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.marac.MaracApplication;

/** The service as a program of its own, which can be killed and started again at the same address. */
public final class ServiceProcess implements Server {

    private static final int POLLS = 1200;

    private final int port = Ports.free();
    private final int adminPort = Ports.free();
    private final Path output;
    private final String logLevel;
    private @Nullable Process process;

    /** @param output where everything goes that it prints; each start appends */
    public ServiceProcess(Path output, String logLevel) {
        this.output = output;
        this.logLevel = logLevel;
    }

    @Override
    public void start(Path configuration) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // It lives for seconds: what the second compiler would gain comes too late.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MaracApplication.class.getName(),
                "server",
                configuration.toString());
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitAnswer(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int adminPort() {
        return adminPort;
    }

    @Override
    public String logLevel() {
        return logLevel;
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public URI adminAddress() {
        return URI.create("http://127.0.0.1:" + adminPort);
    }

    /** What {@code kill -9} does: no hook, no flush, no farewell. Returns when it is gone. */
    public void kill() {
        end(started().destroyForcibly());
    }

    @Override
    public void stop() {
        Process running = started();
        running.destroy();
        end(running);
    }

    private static void end(Process process) {
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process started() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private void awaitAnswer(Process starting) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(address().resolve("/openapi.json")).build();
        for (int i = 0; i < POLLS; i++) {
            try {
                http.send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (ConnectException notYet) {
                // waits for the end, and goes on as soon as there is one
                if (starting.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the service ended: " + Files.readString(output));
                }
            }
        }
        throw new IllegalStateException("the service does not answer: " + Files.readString(output));
    }
}
