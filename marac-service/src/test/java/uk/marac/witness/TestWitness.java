package uk.marac.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.note.AddCheckpoint;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.keys.ledger.tree.MerkleTree;
import uk.marac.testing.Ports;

/** A witness on the loopback address, as C2SP tlog-witness has it but for whose logs it takes: everybody's. */
final class TestWitness implements AutoCloseable {

    /** An answer that is given whatever is asked. */
    record Said(int status, String body) {}

    private final List<NoteSigner> signers =
            List.of(signer(SignatureType.ED25519_COSIGNATURE), signer(SignatureType.ML_DSA_44_COSIGNATURE));
    private final Map<String, Checkpoint> known = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final int port = Ports.free();
    private volatile @Nullable Said instead;
    private @Nullable HttpServer server;

    /** Nobody is reached there before. */
    TestWitness start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/add-checkpoint", this::handle);
        server.start();
        return this;
    }

    LogWitness witness() {
        return witness(keys());
    }

    LogWitness witness(List<VerifierKey> keys) {
        return new LogWitness("w1", URI.create("http://127.0.0.1:" + port), keys);
    }

    List<VerifierKey> keys() {
        return signers.stream().map(NoteSigner::verifierKey).toList();
    }

    int requests() {
        return requests.get();
    }

    /** The size at which it knows a log; 0 for one that it does not. */
    long size(String origin) {
        Checkpoint last = known.get(origin);
        return last == null ? 0 : last.size();
    }

    /** Null for a witness that does what it should. */
    void say(@Nullable Said answer) {
        instead = answer;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            AddCheckpoint request =
                    AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
            Said said = instead;
            Said answer = said == null ? answer(request) : said;
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Said answer(AddCheckpoint request) {
        Checkpoint asked = Checkpoint.parse(request.checkpoint().text());
        Checkpoint last = known.get(asked.origin());
        long size = size(asked.origin());
        boolean forked = last != null && asked.size() == size && !asked.root().equals(last.root());
        if (forked || request.oldSize() != size) {
            return new Said(409, size + "\n");
        }
        try {
            if (last != null) {
                MerkleTree.checkConsistency(size, asked.size(), last.root(), asked.root(), request.proof());
            }
        } catch (NotVerifiedException e) {
            return new Said(422, "");
        }
        known.put(asked.origin(), asked);
        long now = Clock.systemUTC().instant().getEpochSecond();
        return new Said(
                200,
                signers.stream()
                        .map(signer -> signer.sign(request.checkpoint().text(), now) + "\n")
                        .collect(Collectors.joining()));
    }

    private static NoteSigner signer(SignatureType type) {
        byte[] seed = new byte[NoteSigner.SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        return new NoteSigner("witness.example/w1", type, seed);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
