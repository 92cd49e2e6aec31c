package uk.marac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.marac.cli.check.LogFolder;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.VerifierKey;

/** What the arguments name, or an {@link InvalidInputException} that says which of them is wrong. */
final class Inputs {
    private Inputs() {}

    /** Each is a verifier key, or a file of them, one a line. */
    static List<VerifierKey> keys(List<String> filesOrKeys) {
        List<VerifierKey> keys = new ArrayList<>();
        for (String fileOrKey : filesOrKeys) {
            String text = isFile(fileOrKey) ? read(Path.of(fileOrKey)) : fileOrKey;
            try {
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(VerifierKey::parse)
                        .forEach(keys::add);
            } catch (MalformedException e) {
                throw new InvalidInputException(
                        fileOrKey + ": neither a file of verifier keys nor one: " + e.getMessage());
            }
        }
        return keys;
    }

    static LogFolder folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(folder + ": no folder");
        }
        return new LogFolder(folder);
    }

    static SignedNote note(Path file) {
        try {
            return SignedNote.parse(Files.readAllBytes(file));
        } catch (MalformedException e) {
            throw new InvalidInputException(file + ": no checkpoint: " + e.getMessage());
        } catch (IOException e) {
            throw new InvalidInputException(file + ": cannot be read");
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidInputException(file + ": cannot be read as text");
        }
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
