package uk.marac.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** RFC 6238 codes, as a person's telephone shows them. */
final class OneTimeCode {
    private OneTimeCode() {}

    static String at(Instant time, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] sum = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(time.getEpochSecond() / 30)
                    .array());
            int number = ByteBuffer.wrap(sum).getInt(sum[sum.length - 1] & 0xF) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
