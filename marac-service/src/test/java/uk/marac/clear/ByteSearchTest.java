package uk.marac.clear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is searched for is found however it is written and wherever it begins; what only resembles it is not. */
class ByteSearchTest {

    private static final List<Function<byte[], byte[]>> ENCODINGS = List.of(
            bytes -> bytes,
            bytes -> HexFormat.of().formatHex(bytes).getBytes(ISO_8859_1),
            bytes -> HexFormat.of().withUpperCase().formatHex(bytes).getBytes(ISO_8859_1),
            bytes -> Base64.getEncoder().encode(bytes),
            bytes -> Base64.getUrlEncoder().encode(bytes));

    private final Markers markers = new Markers();
    private final ByteSearch search = markers.search();

    @Test
    void every_marker_is_found_in_every_encoding_at_every_offset() {
        String upper = markers.next().toUpperCase(Locale.ROOT);
        String capital = upper.charAt(0) + markers.next().substring(1);
        for (String marker : List.of(markers.next(), upper, capital, markers.phone, markers.bornOn.toString())) {
            assertThat(isFoundEverywhere(marker)).as(marker).isEmpty();
        }
    }

    @Test
    void what_resembles_a_marker_is_not_found() {
        String marker = markers.next();
        String other = new Markers().next();
        String almost = marker.substring(0, 4) + "-" + marker.substring(4);

        for (Function<byte[], byte[]> encoding : ENCODINGS) {
            assertThat(found(encoding.apply(other.getBytes(UTF_8)))).isFalse();
            assertThat(found(encoding.apply(almost.getBytes(UTF_8)))).isFalse();
            assertThat(found(encoding.apply(almost.getBytes(UTF_16LE)))).isFalse();
        }
    }

    @Test
    void a_finding_says_where_it_is_and_what_stands_around_it() {
        String marker = markers.next();

        List<Finding> findings = search.search("a letter", "Dear " + marker + ", yours");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).place()).isEqualTo("a letter");
        assertThat(findings.get(0).offset()).isEqualTo("Dear ".length() + markers.stem.length() - 1);
        assertThat(findings.get(0).around()).contains("Dear " + markers.stem);
    }

    @Test
    void a_marker_across_two_reads_is_found() {
        byte[] marker = markers.next().getBytes(UTF_8);
        InputStream halves = new SequenceInputStream(
                new ByteArrayInputStream(marker, 0, 5), new ByteArrayInputStream(marker, 5, marker.length - 5));

        assertThat(search.search("halves", halves)).hasSize(1);
    }

    private List<String> isFoundEverywhere(String marker) {
        List<String> missed = new java.util.ArrayList<>();
        for (byte[] bytes : List.of(marker.getBytes(UTF_8), marker.getBytes(UTF_16LE), marker.getBytes(UTF_16BE))) {
            for (int encoding = 0; encoding < ENCODINGS.size(); encoding++) {
                for (int offset = 0; offset < 6; offset++) {
                    byte[] surrounded = new byte[offset + bytes.length + 7];
                    java.util.Arrays.fill(surrounded, (byte) 0xa5);
                    System.arraycopy(bytes, 0, surrounded, offset, bytes.length);
                    if (!found(ENCODINGS.get(encoding).apply(surrounded))) {
                        missed.add("encoding " + encoding + " of " + bytes.length + " bytes at " + offset);
                    }
                }
            }
        }
        return missed;
    }

    private boolean found(byte[] bytes) {
        return !search.search("here", bytes).isEmpty();
    }
}
