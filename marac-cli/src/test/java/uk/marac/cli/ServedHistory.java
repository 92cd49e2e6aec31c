package uk.marac.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.marac.cli.check.LogFolder;
import uk.marac.cli.check.TestLog;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.Opening;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.keys.ledger.export.OpenedId;
import uk.marac.keys.ledger.export.v1.ExportV1;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.TileHashReader;

/** A service on this machine that gives out the history of one case of a log, whole or spoilt. */
final class ServedHistory implements AutoCloseable {
    static final UUID AREA = TestLog.AREA;
    static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-0000000000c1");
    static final String TOKEN = "abc.def-ghi";

    private final TestLog log;
    private final List<String> whole;
    private final HttpServer server;

    /** What it answers. */
    int status = 200;

    String challenge = "";
    List<String> lines = new ArrayList<>();

    /** How it was last asked. */
    String asked = "";

    ServedHistory(Path folder) throws IOException {
        log = new TestLog(folder.resolve("log"));
        List<Opening> openings = new ArrayList<>();
        for (int seq = 1; seq <= 3; seq++) {
            // Of nothing that was asked for, so that an index is not a number of the case.
            log.growTo(log.leaves.size() + 40);
            Opening opening = Opening.draw(CommitmentTag.CASE, Bytes.of(CASE));
            openings.add(opening);
            log.add(
                    TestLog.entry(log.leaves.size(), TestLog.START, TestLog.AREA, List.of(opening)),
                    List.of(new CaseSeq(0, seq)));
        }
        log.publish();
        List<ExportedEntry> entries = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            entries.add(exported(41L * i + 40, openings.get(i)));
        }
        whole = lines(entries);
        lines = whole();
        Files.writeString(
                folder.resolve("keys"),
                log.signers.stream().map(signer -> signer.verifierKey() + "\n").collect(Collectors.joining()));
        Files.writeString(folder.resolve("token"), TOKEN + "\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var unused = server.createContext("/", this::answer);
        server.start();
    }

    private ExportedEntry exported(long index, Opening opening) {
        long size = log.leaves.size();
        TileHashReader nodes = new TileHashReader(size, new LogFolder(log.folder).files());
        return new ExportedEntry(
                index,
                log.leaves.get((int) index),
                List.of(new OpenedId(0, CASE, opening.salt())),
                null,
                Proofs.inclusion(index, size, nodes));
    }

    private List<String> lines(List<ExportedEntry> entries) {
        ExportV1 form = new ExportV1();
        ExportHead head = new ExportHead(ExportHead.Subject.CASE, CASE, List.of(CASE), log.note());
        List<String> all = new ArrayList<>(form.head(head));
        entries.forEach(entry -> all.addAll(form.entry(head, entry)));
        all.addAll(form.end(head, entries.size()));
        return all;
    }

    /** As it should be; to be spoilt. */
    List<String> whole() {
        return new ArrayList<>(whole);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization");
            if (!challenge.isEmpty()) {
                exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
            }
            byte[] body = lines.stream()
                    .map(line -> line + "\n")
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
