package uk.marac.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackTest {
    @TempDir
    private Path folder;

    @Test
    void the_top_folder_is_left_out() throws IOException {
        Unpack.into(folder.resolve("out"), zip("top/bin/run"));
        assertThat(folder.resolve("out/bin/run")).hasContent("x");
    }

    @Test
    void nothing_is_written_outside() throws IOException {
        Path zip = zip("top/../../escaped");
        assertThatThrownBy(() -> Unpack.into(folder.resolve("out"), zip)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    private Path zip(String entry) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("x".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
