package uk.marac.witness;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import uk.marac.keys.ledger.note.AddCheckpoint;

/** Asks over HTTP. It never waits for long, follows no redirection, and reads no more than an answer can be. */
final class WitnessClient {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long ANSWER_SECONDS = 8;
    /** A hundred signatures of the longest kind would be more; a witness has a few keys. */
    private static final int LONGEST = 64 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** @throws IOException where there was no answer in time, or one that is too long */
    WitnessAnswer ask(LogWitness witness, AddCheckpoint request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                HttpRequest.newBuilder(witness.addCheckpoint())
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofByteArray(request.bytes()))
                        .build(),
                head -> new LimitedBody(LONGEST));
        try {
            // Over all of it: the client's own timeout ends with the head of the answer.
            HttpResponse<byte[]> response = answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return new WitnessAnswer(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException("no answer", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
