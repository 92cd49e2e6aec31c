package uk.marac.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import uk.marac.gate.Tx;
import uk.marac.id.Id;
import uk.marac.keys.MacKey;
import uk.marac.keys.ring.Purpose;

/**
 * The entity tag of a view that leaves out what its reader may not see: a keyed hash of the versions that it does show,
 * so that the tag neither counts nor betrays the rest.
 */
public final class ViewTag {

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    public ViewTag with(Id id, long version) {
        return with(id.value(), version);
    }

    public ViewTag with(UUID id, long version) {
        seen.writeBytes(ByteBuffer.allocate(24)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(version)
                .array());
        return this;
    }

    /** A text by its own bytes, where no version stands for it. */
    public ViewTag with(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        seen.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        seen.writeBytes(bytes);
        return this;
    }

    /** @param use what view it is; the same rows have unrelated tags in two views */
    public String of(Tx tx, String use) {
        byte[] mac = new MacKey(tx.secret(Purpose.REQUEST_MAC)).mac("entity tag " + use, seen.toByteArray());
        return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac) + "\"";
    }
}
