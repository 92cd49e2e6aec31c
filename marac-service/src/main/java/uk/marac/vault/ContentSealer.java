package uk.marac.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import uk.marac.keys.Canonical;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.chunk.ChunkException;
import uk.marac.keys.chunk.ChunkKey;

/** Seals documents under their case's key, padded to whole blocks so that few lengths can be told apart. */
final class ContentSealer {

    private static final int BLOCK = 64 * 1024;

    private final UUID area;
    private final CompartmentKeys keys;

    ContentSealer(UUID area, CompartmentKeys keys) {
        this.area = area;
        this.keys = keys;
    }

    SealedContent seal(UUID caseId, UUID document, byte[] content) {
        DataKey key = keys.forWriting(Compartment.ofCase(caseId));
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(content.length + BLOCK);
        ChunkKey chunks = ChunkKey.ofAttachment(key, document);
        try (OutputStream out = chunks.encrypting(sealed, context(caseId))) {
            out.write(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            chunks.destroy();
        }
        return new SealedContent(sealed.toByteArray(), key.generation());
    }

    /** All of the document, or nothing of it. */
    byte[] open(UUID caseId, UUID document, SealedContent sealed, int length) {
        Compartment compartment = Compartment.ofCase(caseId);
        keys.load(List.of(compartment));
        DataKey key = keys.forReading(compartment, compartment.keyId(area, sealed.keyGeneration()));
        ChunkKey chunks = ChunkKey.ofAttachment(key, document);
        try {
            byte[] padded = chunks.decrypting(new ByteArrayInputStream(sealed.bytes()), context(caseId))
                    .readAllBytes();
            if (padded.length < length) {
                throw new RowTampered("attachment_content", "shorter than its row says");
            }
            return Arrays.copyOf(padded, length);
        } catch (ChunkException e) {
            throw new RowTampered("attachment_content", "a sealed stream was altered");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            chunks.destroy();
        }
    }

    private byte[] context(UUID caseId) {
        return new Canonical().label("marac attachment v1").lp(area).lp(caseId).bytes();
    }
}
