package uk.marac.keys.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.Secret;
import uk.marac.keys.chunk.ChunkException.Reason;

class ChunkKeyTest {
    private static final byte[] CONTEXT = "photo.jpg".getBytes(StandardCharsets.UTF_8);

    private final ChunkKey key = ChunkKey.throwAway();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16383, 16384, 16385, 50000})
    void what_was_sealed_is_read(int length) throws IOException {
        byte[] message = message(length);

        assertThat(open(key, seal(message), CONTEXT)).isEqualTo(message);
    }

    @Test
    void a_write_of_one_byte_at_a_time_seals_the_same_message() throws IOException {
        byte[] message = message(20000);
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (OutputStream out = key.encrypting(sink, CONTEXT)) {
            for (byte b : message) {
                out.write(b);
            }
        }

        assertThat(open(key, sink.toByteArray(), CONTEXT)).isEqualTo(message);
    }

    @Test
    void a_stream_cut_anywhere_is_refused() throws IOException {
        byte[] sealed = seal(message(16384 + 100));
        for (int length = 0; length < sealed.length; length += length < 16400 ? 100 : 1) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(ChunkException.class).isThrownBy(() -> open(key, cut, CONTEXT));
        }
    }

    @Test
    void a_stream_without_its_last_chunk_is_called_truncated() throws IOException {
        byte[] sealed = seal(message(16384));

        refused(Reason.TRUNCATED, key, Arrays.copyOf(sealed, 56 + 16400), CONTEXT);
    }

    @Test
    void another_key_or_context_is_refused_before_any_chunk() throws IOException {
        byte[] sealed = seal(message(10));

        refused(Reason.COMMITMENT, ChunkKey.throwAway(), sealed, CONTEXT);
        refused(Reason.COMMITMENT, key, sealed, new byte[0]);
    }

    @Test
    void a_stream_that_failed_keeps_failing() throws IOException {
        byte[] sealed = seal(message(16384 + 100));
        sealed[56 + 5] ^= 1;
        InputStream in = key.decrypting(new ByteArrayInputStream(sealed), CONTEXT);

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(ChunkException.class)
                    .isThrownBy(in::read)
                    .returns(Reason.CHUNK, ChunkException::reason);
        }
    }

    @Test
    void each_attachment_has_its_own_key_and_a_stream_its_own_salt() throws IOException {
        Secret secret = Secret.random("test", new SecureRandom(), 32);
        DataKey data = new DataKey(new UUID(0xA, 1), Compartment.ofCase(new UUID(0xC, 1)), 1, secret);
        ChunkKey first = ChunkKey.ofAttachment(data, new UUID(0xB, 1));
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        first.encrypting(sink, CONTEXT).close();

        assertThat(open(ChunkKey.ofAttachment(data, new UUID(0xB, 1)), sink.toByteArray(), CONTEXT))
                .isEmpty();
        refused(Reason.COMMITMENT, ChunkKey.ofAttachment(data, new UUID(0xB, 2)), sink.toByteArray(), CONTEXT);
        assertThat(seal(message(5))).isNotEqualTo(seal(message(5)));
    }

    private byte[] seal(byte[] message) throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (OutputStream out = key.encrypting(sink, CONTEXT)) {
            out.write(message);
        }
        return sink.toByteArray();
    }

    private static byte[] open(ChunkKey key, byte[] sealed, byte[] context) throws IOException {
        try (InputStream in = key.decrypting(new ByteArrayInputStream(sealed), context)) {
            return in.readAllBytes();
        }
    }

    private static void refused(Reason reason, ChunkKey key, byte[] sealed, byte[] context) {
        assertThatExceptionOfType(ChunkException.class)
                .isThrownBy(() -> open(key, sealed, context))
                .returns(reason, ChunkException::reason);
    }

    private static byte[] message(int length) {
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) (i * 31);
        }
        return message;
    }
}
