package uk.marac.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks an archive without its one top folder; nothing is written outside the target. */
final class Unpack {
    private Unpack() {}

    static void into(Path target, Path archive) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(inside).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive reaches outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
