package uk.marac.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that is there whole or not at all, and readable by its owner only. What comes is kept under another name until it was
 * checked.
 */
record ExportedFile(Path path) {

    /** What is not checked yet. */
    Path coming() {
        return beside(".part");
    }

    /** What was checked, and is not what was asked for. */
    Path refused() {
        return beside(".refused");
    }

    OutputStream open(Path file) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owners = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, owners);
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    void become(Path file, Path name) throws IOException {
        Files.move(file, name, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }
}
