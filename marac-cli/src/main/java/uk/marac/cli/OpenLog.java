package uk.marac.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import uk.marac.cli.check.LogFolder;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.tree.LogFiles;
import uk.marac.keys.ledger.tree.Proofs;
import uk.marac.keys.ledger.tree.TileHashReader;
import uk.marac.keys.ledger.tree.TilePath;
import uk.marac.keys.ledger.v1.LeafV1;

/** A folder at its newest checkpoint, whose signatures were not checked. */
record OpenLog(LogFiles files, SignedNote note, Checkpoint head) {

    static OpenLog of(Path folder) {
        LogFolder log = Inputs.folder(folder);
        try {
            SignedNote note = log.note(LogFolder.NEWEST);
            if (note == null) {
                throw new InvalidInputException(folder + ": the folder of no log: it has no checkpoint");
            }
            return new OpenLog(log.files(), note, Checkpoint.parse(note.text()));
        } catch (MalformedException e) {
            throw new InvalidInputException(folder + ": its checkpoint is none: " + e.getMessage());
        }
    }

    byte[] leaf(long index) {
        return reading(() -> files.leaf(head.size(), index));
    }

    List<Hash> inclusion(long index) {
        return reading(() -> Proofs.inclusion(index, head.size(), nodes()));
    }

    List<Hash> consistency(long from) {
        return from == 0 ? List.of() : reading(() -> Proofs.consistency(from, head.size(), nodes()));
    }

    /** Reads bundle after bundle. */
    long find(UUID id) {
        return reading(() -> search(id));
    }

    private long search(UUID id) {
        for (long block = 0; block * TilePath.FULL < head.size(); block++) {
            TilePath path = TilePath.inTree(head.size(), TilePath.ENTRIES, block);
            List<byte[]> leaves = files.leaves(path);
            for (int i = 0; leaves != null && i < leaves.size(); i++) {
                if (LeafV1.parse(leaves.get(i)).entry().id().equals(id)) {
                    return block * TilePath.FULL + i;
                }
            }
        }
        throw new InvalidInputException("no entry " + id);
    }

    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MalformedException e) {
            throw new InvalidInputException("the folder is not whole: " + e.getMessage());
        }
    }

    private TileHashReader nodes() {
        return new TileHashReader(head.size(), files);
    }
}
