package uk.marac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.LedgerLeaf;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.LogProof;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.tree.MerkleTree;
import uk.marac.keys.ledger.v1.LeafV1;

/** A log of two entries, its keys and its witness, as files in a folder. */
record SmallLog(Path folder) {
    static final String ORIGIN = "log.example/area";
    static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");

    static SmallLog in(Path folder) throws IOException {
        NoteSigner log = new NoteSigner(ORIGIN, SignatureType.ED25519, seed());
        NoteSigner quantumSafe = new NoteSigner(ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE, seed());
        NoteSigner witness = new NoteSigner("witness.example", SignatureType.ED25519_COSIGNATURE, seed());
        byte[] first = leaf(UUID.fromString("00000000-0000-4000-8000-000000000001"));
        byte[] second = leaf(SECOND);
        Hash root = MerkleTree.nodeHash(LeafV1.hash(first), LeafV1.hash(second));
        SignedNote checkpoint =
                new Checkpoint(ORIGIN, 2, root).sign(List.of(log, quantumSafe, witness), 1_767_225_600L);
        Files.write(folder.resolve("checkpoint"), checkpoint.bytes());
        Files.write(folder.resolve("proof"), new LogProof(null, 1, List.of(LeafV1.hash(first)), checkpoint).bytes());
        Files.write(folder.resolve("first"), first);
        Files.write(folder.resolve("second"), second);
        Files.writeString(folder.resolve("keys"), log.verifierKey() + "\n" + quantumSafe.verifierKey() + "\n");
        Files.writeString(folder.resolve("witnesses"), witness.verifierKey() + "\n");
        NoteSigner stranger = new NoteSigner(ORIGIN, SignatureType.ED25519, seed());
        Files.writeString(folder.resolve("other-keys"), stranger.verifierKey() + "\n");
        return new SmallLog(folder);
    }

    private static byte[] seed() {
        byte[] seed = new byte[NoteSigner.SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    private static byte[] leaf(UUID id) {
        LedgerEntry entry = new LedgerEntry(
                id,
                1_767_225_600_000_000L,
                UUID.fromString("00000000-0000-4000-8000-0000000000aa"),
                UUID.fromString("00000000-0000-4000-8000-0000000000bb"),
                ActorKind.PERSON,
                null,
                "VIEW_CASE",
                Outcome.DONE,
                null,
                null,
                UUID.fromString("00000000-0000-4000-8000-0000000000cc"),
                List.of(),
                List.of());
        return LeafV1.encode(new LedgerLeaf(entry, List.of()));
    }
}
