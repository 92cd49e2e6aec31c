package uk.marac.cli.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uk.marac.keys.ledger.note.AddCheckpoint;

/** {@code POST /add-checkpoint} over plain HTTP; TLS is for a proxy in front. */
public final class WitnessServer implements AutoCloseable {
    private static final String PATH = "/add-checkpoint";
    private static final int THREADS = 8;
    private static final String SECONDS = "20";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private WitnessServer(HttpServer server) {
        this.server = server;
    }

    /** @param err told of requests that failed here */
    public static WitnessServer start(InetSocketAddress address, Witness witness, PrintWriter err) throws IOException {
        // Who sends or reads slowly must not hold a thread for ever.
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", SECONDS);
        WitnessServer started = new WitnessServer(HttpServer.create(address, 0));
        started.server.setExecutor(started.threads);
        var unused = started.server.createContext("/", exchange -> handle(exchange, witness, err));
        started.server.start();
        return started;
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    private static void handle(HttpExchange exchange, Witness witness, PrintWriter err) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange, witness, err);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Answer answer(HttpExchange exchange, Witness witness, PrintWriter err) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            return Answer.refused(404, "only " + PATH + " is here");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return Answer.refused(405, "only POST");
        }
        byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.MAX_BYTES + 1);
        if (body.length > AddCheckpoint.MAX_BYTES) {
            return Answer.refused(413, "larger than any request");
        }
        try {
            return witness.add(body);
        } catch (RuntimeException e) {
            err.println("a request failed: " + e);
            return Answer.refused(500, "not possible");
        }
    }

    /** Open requests are cut off: a cosignature that did not leave can be asked for again. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
