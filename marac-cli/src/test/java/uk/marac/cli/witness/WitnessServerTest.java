package uk.marac.cli.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.cli.check.TestLog;
import uk.marac.keys.ledger.note.AddCheckpoint;

class WitnessServerTest {

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final StringWriter err = new StringWriter();
    private final GrowingLog log = new GrowingLog(TestLog.newSigners()).grow(10, "a");

    @Test
    void a_log_asks_and_gets_its_cosignatures_or_the_size() throws Exception {
        TestWitness witness = new TestWitness(folder, log.keys());
        try (WitnessServer server = start(witness)) {
            HttpResponse<String> cosigned =
                    post(server, "/add-checkpoint", log.ask(0).bytes());
            HttpResponse<String> known =
                    post(server, "/add-checkpoint", log.ask(0).bytes());

            assertThat(cosigned.statusCode()).isEqualTo(200);
            assertThat(witness.check(log.ask(0), cosigned.body())).hasSize(2);
            assertThat(known.statusCode()).isEqualTo(409);
            assertThat(known.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            assertThat(known.body()).isEqualTo("10\n");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void other_paths_methods_and_sizes_are_refused() throws Exception {
        try (WitnessServer server = start(new TestWitness(folder, log.keys()))) {
            byte[] request = log.ask(0).bytes();

            assertThat(post(server, "/add-checkpoint/x", request).statusCode()).isEqualTo(404);
            assertThat(post(server, "/", request).statusCode()).isEqualTo(404);
            assertThat(post(server, "/add-checkpoint", new byte[AddCheckpoint.MAX_BYTES + 1])
                            .statusCode())
                    .isEqualTo(413);
            HttpResponse<String> got = client.send(
                    HttpRequest.newBuilder(uri(server, "/add-checkpoint")).build(), BodyHandlers.ofString());
            assertThat(got.statusCode()).isEqualTo(405);
            assertThat(got.headers().firstValue("Allow")).contains("POST");
            assertThat(post(server, "/add-checkpoint", request).statusCode()).isEqualTo(200);
        }
    }

    private WitnessServer start(TestWitness witness) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return WitnessServer.start(any, witness.witness(), new PrintWriter(err, true));
    }

    private HttpResponse<String> post(WitnessServer server, String path, byte[] body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri(server, path))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static URI uri(WitnessServer server, String path) {
        return URI.create("http://localhost:" + server.address().getPort() + path);
    }
}
