package uk.marac.cli.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.entry.Opening;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.tree.EntryBundle;
import uk.marac.keys.ledger.tree.RightEdge;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.keys.ledger.v1.LeafV1;

/** A log of an area, written to a folder as it grows, and everything needed to spoil it. */
public final class TestLog {
    public static final String ORIGIN = "log.example/area";
    public static final long START = 1_767_225_600L;
    public static final UUID AREA = UUID.fromString("00000000-0000-4000-8000-0000000000aa");

    private static final long MICROS = 1_000_000;

    public final Path folder;
    public final List<NoteSigner> signers;
    public final List<byte[]> leaves = new ArrayList<>();

    private RightEdge edge = RightEdge.empty();
    private long published;

    public TestLog(Path folder) {
        this(folder, newSigners());
    }

    /** Another history under the same keys. */
    public TestLog(Path folder, List<NoteSigner> signers) {
        this.folder = folder;
        this.signers = signers;
    }

    public static List<NoteSigner> newSigners() {
        return List.of(
                new NoteSigner(ORIGIN, SignatureType.ED25519, seed()),
                new NoteSigner(ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE, seed()));
    }

    public static byte[] seed() {
        byte[] seed = new byte[NoteSigner.SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    /** A log of so many plain entries, published at each of these sizes. */
    public static TestLog of(Path folder, long... sizes) {
        TestLog log = new TestLog(folder);
        for (long size : sizes) {
            log.growTo(size).publish();
        }
        return log;
    }

    public TestLog growTo(long size) {
        while (leaves.size() < size) {
            add(entry(leaves.size(), START, AREA, List.of()), List.of());
        }
        return this;
    }

    /** An entry about cases, with these numbers. */
    public TestLog numbered(long... numbers) {
        List<Opening> cases = LongStream.of(numbers)
                .mapToObj(number -> Opening.draw(CommitmentTag.CASE, new byte[16]))
                .toList();
        List<CaseSeq> seqs = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            seqs.add(new CaseSeq(i, numbers[i]));
        }
        return add(entry(leaves.size(), START, AREA, cases), seqs);
    }

    public TestLog add(LedgerEntry entry, List<CaseSeq> seqs) {
        leaves.add(LeafV1.encode(new LedgerLeaf(entry, seqs)));
        return this;
    }

    public static LedgerEntry entry(long number, long seconds, UUID area, List<Opening> openings) {
        return new LedgerEntry(
                new UUID(0x4000L, 0x8000_0000_0000_0000L | number),
                seconds * MICROS + number,
                area,
                UUID.fromString("00000000-0000-4000-8000-0000000000bb"),
                ActorKind.PERSON,
                null,
                "VIEW_CASE",
                Outcome.DONE,
                null,
                null,
                UUID.fromString("00000000-0000-4000-8000-0000000000cc"),
                List.of(),
                openings.stream().map(Opening::commitment).toList());
    }

    /** Writes tiles, bundles and a checkpoint of what was added. */
    public TestLog publish() {
        long before = edge.size();
        RightEdge.Appended grown = edge.append(leaves.subList((int) before, leaves.size()).stream()
                .map(LeafV1::hash)
                .toList());
        edge = grown.edge();
        for (Tile tile : grown.changed()) {
            write(tile.path().path(), tile.bytes());
        }
        for (long block = before / TilePath.FULL; block * TilePath.FULL < edge.size(); block++) {
            TilePath path = TilePath.inTree(edge.size(), TilePath.ENTRIES, block);
            int first = (int) block * TilePath.FULL;
            bundle(path.path(), leaves.subList(first, first + path.width()));
        }
        byte[] note = note().bytes();
        write(LogFolder.keptName(edge.size()), note);
        write("checkpoint", note);
        published++;
        return this;
    }

    public Hash root() {
        return edge.root();
    }

    /** The head, signed ten seconds after the last. */
    public SignedNote note() {
        return note(edge.size(), edge.root(), signers);
    }

    public SignedNote note(long size, Hash root, List<NoteSigner> by) {
        return new Checkpoint(ORIGIN, size, root).sign(by, START + 10 * published);
    }

    public void bundle(String path, List<byte[]> entries) {
        write(path, EntryBundle.encode(entries));
    }

    public void write(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The full check, against a checkpoint that the auditor kept. */
    public Result check(@Nullable SignedNote since) {
        return check(false, null, since);
    }

    public Result check(boolean quick, @Nullable WitnessPolicy witnesses, @Nullable SignedNote since) {
        return check(quick, Openings.none(), witnesses, since);
    }

    public Result check(
            boolean quick, Openings openings, @Nullable WitnessPolicy witnesses, @Nullable SignedNote since) {
        TrustedKeys trust =
                new TrustedKeys(signers.stream().map(NoteSigner::verifierKey).toList(), witnesses);
        return new FolderCheck(new LogFolder(folder), trust, quick, openings).run("kept", since, entries -> {});
    }

    public List<String> findings() {
        return findings(check(null));
    }

    public static List<String> findings(Result result) {
        return result.findings().kept().stream().map(Finding::toString).toList();
    }
}
