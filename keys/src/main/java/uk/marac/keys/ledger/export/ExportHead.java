package uk.marac.keys.ledger.export;

import java.util.List;
import java.util.UUID;
import uk.marac.keys.ledger.note.Checkpoint;
import uk.marac.keys.ledger.note.SignedNote;

/**
 * What was asked for, and the checkpoint under which every entry of it is proven.
 *
 * @param id of the case or person
 * @param cases whose entries are meant: the case itself, or all in which the person is
 */
public record ExportHead(Subject subject, UUID id, List<UUID> cases, SignedNote checkpoint) {

    /** Whose history it is. The names stand in the files: never change one. */
    public enum Subject {
        CASE,
        PERSON
    }

    /** @throws uk.marac.keys.ledger.MalformedException where the note is no checkpoint */
    public ExportHead {
        cases = List.copyOf(cases);
        Checkpoint.parse(checkpoint.text());
    }

    /** What the note says; true only once a policy has opened it. */
    public Checkpoint log() {
        return Checkpoint.parse(checkpoint.text());
    }
}
