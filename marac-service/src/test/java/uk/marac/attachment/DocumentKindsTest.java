package uk.marac.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocumentKindsTest {

    private final DocumentKinds kinds = new DocumentKinds();

    @Test
    void documents_are_told_by_their_content() throws IOException {
        assertThat(kinds.of("%PDF-1.7\n%âãÏÓ\n".getBytes(UTF_8))).contains(DocumentKind.PDF);
        assertThat(kinds.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .contains(DocumentKind.PNG);
        assertThat(kinds.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}))
                .contains(DocumentKind.JPEG);
        assertThat(kinds.of("She said that he came back on Tuesday.".getBytes(UTF_8)))
                .contains(DocumentKind.PLAIN_TEXT);
        assertThat(kinds.of(zip("[Content_Types].xml"))).contains(DocumentKind.OFFICE_OPEN_XML);
    }

    @Test
    void what_a_browser_or_a_machine_could_run_is_not_taken() throws IOException {
        assertThat(kinds.of("<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8)))
                .isEmpty();
        assertThat(kinds.of("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)))
                .isEmpty();
        assertThat(kinds.of("#!/bin/sh\nrm -rf /\n".getBytes(UTF_8))).isEmpty();
        assertThat(kinds.of(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0})).isEmpty();
        assertThat(kinds.of(zip("holiday.txt"))).isEmpty();
        assertThat(kinds.of(new byte[0])).isEmpty();
    }

    private static byte[] zip(String first) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write("content".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
