package uk.marac.cli.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.marac.cli.input.InvalidInputException;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.note.NoteSigner;
import uk.marac.keys.ledger.note.SignatureType;

/** A witness's private keys: four lines of text that only its owner may read. */
public final class KeyFile {
    private static final String HEADER = "marac-witness-key-1";
    private static final String NAME = "name ";
    private static final String ED25519 = "ed25519 ";
    private static final String ML_DSA_44 = "ml-dsa-44 ";
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private KeyFile() {}

    /**
     * Draws new keys and writes them.
     *
     * @throws InvalidInputException where the file is there already, or the name can be no key's
     */
    public static List<NoteSigner> create(Path file, String name) throws IOException {
        byte[] ed25519 = seed();
        byte[] mlDsa44 = seed();
        List<NoteSigner> signers = signers(name, ed25519, mlDsa44);
        String text =
                String.join("\n", HEADER, NAME + name, ED25519 + base64(ed25519), ML_DSA_44 + base64(mlDsa44), "");
        Set<StandardOpenOption> create = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = FileChannel.open(file, create, PosixFilePermissions.asFileAttribute(OWNER))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                var unused = out.write(bytes);
            }
            out.force(true);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException(file + ": is there already; a key is never written over");
        }
        return signers;
    }

    /** @throws InvalidInputException where it is no key file, or others than its owner may read it */
    public static List<NoteSigner> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(file + ": no file");
        }
        Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
        if (!OWNER.containsAll(allowed)) {
            throw new InvalidInputException(
                    file + ": others than its owner may use it: " + PosixFilePermissions.toString(allowed));
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 4
                || !lines.get(0).equals(HEADER)
                || !lines.get(1).startsWith(NAME)
                || !lines.get(2).startsWith(ED25519)
                || !lines.get(3).startsWith(ML_DSA_44)) {
            throw new InvalidInputException(file + ": no witness key");
        }
        try {
            return signers(
                    lines.get(1).substring(NAME.length()),
                    Base64.getDecoder().decode(lines.get(2).substring(ED25519.length())),
                    Base64.getDecoder().decode(lines.get(3).substring(ML_DSA_44.length())));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(file + ": no witness key");
        }
    }

    private static List<NoteSigner> signers(String name, byte[] ed25519, byte[] mlDsa44) {
        try {
            return List.of(
                    new NoteSigner(name, SignatureType.ED25519_COSIGNATURE, ed25519),
                    new NoteSigner(name, SignatureType.ML_DSA_44_COSIGNATURE, mlDsa44));
        } catch (MalformedException e) {
            throw new InvalidInputException("the witness's name: " + e.getMessage());
        }
    }

    private static byte[] seed() {
        byte[] seed = new byte[NoteSigner.SEED_LENGTH];
        new SecureRandom().nextBytes(seed);
        return seed;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
