package uk.marac.cli.check;

import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.note.SignedNote;

/** Reads checkpoints of which nothing is believed before the trusted keys' signatures hold. */
final class CheckpointReader {
    private final LogFolder folder;
    private final TrustedKeys trust;
    private final Findings findings;

    CheckpointReader(LogFolder folder, TrustedKeys trust, Findings findings) {
        this.folder = folder;
        this.trust = trust;
        this.findings = findings;
    }

    /** A checkpoint whose signatures hold, and where it stands. */
    record Signed(String where, TrustedKeys.Opened opened) {
        long size() {
            return opened.checkpoint().size();
        }
    }

    /** Null where it is absent, or told to be no signed checkpoint. */
    @Nullable
    Signed open(String name) {
        try {
            SignedNote note = folder.note(name);
            return note == null ? null : open(name, note);
        } catch (MalformedException e) {
            findings.add(Kind.MALFORMED, name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Nullable
    Signed open(String name, SignedNote note) {
        try {
            return new Signed(name, trust.open(note));
        } catch (MalformedException e) {
            findings.add(Kind.MALFORMED, name, String.valueOf(e.getMessage()));
        } catch (NotVerifiedException e) {
            findings.add(Kind.NOT_SIGNED, name, "not signed as the trusted keys ask: " + e.getMessage());
        }
        return null;
    }

    /** Null where it is told to be none, or of another size than its name says. */
    @Nullable
    Signed kept(long size) {
        Signed signed = open(LogFolder.keptName(size));
        if (signed != null && signed.size() != size) {
            findings.add(Kind.MALFORMED, signed.where(), "holds the checkpoint of size " + signed.size());
            return null;
        }
        return signed == null || signed.opened().witnessed() ? signed : cosigned(signed);
    }

    /** The same with the lines of witnesses, where they are there and enough. */
    private Signed cosigned(Signed kept) {
        Signed cosigned = open(LogFolder.cosignedName(kept.size()));
        return cosigned != null
                        && cosigned.opened().witnessed()
                        && cosigned.opened().checkpoint().equals(kept.opened().checkpoint())
                ? new Signed(kept.where(), cosigned.opened())
                : kept;
    }

    /** The largest kept one whose signatures hold; tells nothing. The sizes ascend. */
    @Nullable
    Signed largest(long[] sizes) {
        CheckpointReader quiet = new CheckpointReader(folder, trust, new Findings());
        for (int i = sizes.length - 1; i >= 0; i--) {
            Signed signed = quiet.kept(sizes[i]);
            if (signed != null) {
                return signed;
            }
        }
        return null;
    }
}
