package uk.marac.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import uk.marac.cli.check.FolderCheck;
import uk.marac.cli.check.LogFolder;
import uk.marac.cli.check.Openings;
import uk.marac.cli.check.Result;
import uk.marac.cli.check.TrustedKeys;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.VerifierKey;
import uk.marac.keys.ledger.tree.EntryBundle;
import uk.marac.keys.ledger.tree.RightEdge;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.keys.ledger.v1.LeafV1;

/** A log in a folder as the sink lays it out, with no database behind it. Written as it grows; a bundle of it is in memory. */
final class MadeUpLog {

    static final String ORIGIN = "benchmark.invalid/area";

    final Path folder;
    private final List<NoteSigner> signers =
            List.of(signer(SignatureType.ED25519), signer(SignatureType.ML_DSA_44_COSIGNATURE));
    private final MadeUpEntries entries = new MadeUpEntries();
    private final List<byte[]> lastBundle = new ArrayList<>();
    private final List<Hash> unpublished = new ArrayList<>();
    private RightEdge edge = RightEdge.empty();

    MadeUpLog(Path folder) {
        this.folder = folder;
    }

    /** With a checkpoint at a thousand, at every ten thousand, and at its end. */
    static MadeUpLog of(Path folder, long size) throws IOException {
        MadeUpLog log = new MadeUpLog(folder);
        log.growTo(Math.min(size, 1_000));
        for (long next = 10_000; next < size; next += 10_000) {
            log.growTo(next);
        }
        return log.growTo(size);
    }

    /** Adds entries, writes tiles and bundles, and signs the size that it has then. */
    MadeUpLog growTo(long size) throws IOException {
        while (edge.size() + unpublished.size() < size) {
            byte[] leaf = entries.next();
            lastBundle.add(leaf);
            unpublished.add(LeafV1.hash(leaf));
            if (lastBundle.size() == TilePath.FULL) {
                writeBundle();
                lastBundle.clear();
            }
        }
        if (!lastBundle.isEmpty()) {
            writeBundle();
        }
        RightEdge.Appended grown = edge.append(unpublished);
        for (Tile tile : grown.changed()) {
            write(tile.path().path(), tile.bytes());
        }
        edge = grown.edge();
        unpublished.clear();
        byte[] note = new Checkpoint(ORIGIN, edge.size(), edge.root())
                .sign(signers, entries.now())
                .bytes();
        write(LogFolder.keptName(edge.size()), note);
        write(LogFolder.NEWEST, note);
        return this;
    }

    long size() {
        return edge.size();
    }

    List<VerifierKey> verifierKeys() {
        return signers.stream().map(NoteSigner::verifierKey).toList();
    }

    /** What an auditor finds who checks all of it. */
    Result check() {
        return new FolderCheck(new LogFolder(folder), new TrustedKeys(verifierKeys(), null), false, Openings.none())
                .run("none", null, passed -> {});
    }

    /** @throws IllegalStateException unless an auditor finds it whole, from the first entry to the last */
    void requireWhole() {
        Result result = check();
        Checkpoint head = result.head();
        if (!result.isWhole() || head == null || head.size() != size()) {
            throw new IllegalStateException("the log is not whole; nothing was measured");
        }
    }

    private void writeBundle() throws IOException {
        long size = edge.size() + unpublished.size();
        TilePath path = new TilePath(TilePath.ENTRIES, (size - 1) / TilePath.FULL, lastBundle.size());
        write(path.path(), EntryBundle.encode(lastBundle));
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, content);
    }

    private static NoteSigner signer(SignatureType type) {
        byte[] seed = new byte[NoteSigner.SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        return new NoteSigner(ORIGIN, type, seed);
    }
}
