package uk.marac.keys.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.Vectors;

class ChunkVectorsTest {
    @Test
    void other_people_s_vectors_are_decided_as_they_say() {
        List<JsonNode> cases = Vectors.groups("c2sp_chunked_encryption_aes_256_gcm_test.json")
                .flatMap(Vectors::cases)
                .toList();

        assertThat(cases).hasSize(35);
        cases.forEach(ChunkVectorsTest::decide);
    }

    private static void decide(JsonNode testCase) {
        ByteArrayOutputStream released = new ByteArrayOutputStream();
        if (Vectors.valid(testCase)) {
            release(testCase, released);
        } else {
            assertThatThrownBy(() -> release(testCase, released))
                    .as(Vectors.name(testCase))
                    .isInstanceOfAny(UncheckedIOException.class, IllegalArgumentException.class);
        }
        // For an invalid stream, the longest prefix that was validly sealed: no more than that may come out.
        assertThat(released.size())
                .as(Vectors.name(testCase))
                .isEqualTo(testCase.path("msgLength").asInt(0));
        if (testCase.has("msgSha512")) {
            assertThat(sha512(released.toByteArray()))
                    .as(Vectors.name(testCase))
                    .isEqualTo(testCase.get("msgSha512").asText());
        }
    }

    private static void release(JsonNode testCase, ByteArrayOutputStream released) {
        byte[] key = Vectors.hex(testCase, "key");
        byte[] sealed = inflated(Vectors.hex(testCase, "ct"));
        ChunkKey chunkKey = new ChunkKey(Secret.copyOf("test", key, SecretAccess.token()), new SecureRandom());
        try (InputStream in = chunkKey.decrypting(new ByteArrayInputStream(sealed), Vectors.hex(testCase, "ctx"))) {
            in.transferTo(released);
        } catch (ChunkException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] inflated(byte[] compressed) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha512(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
