package uk.marac.benchmarks;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Each field of the sample row under one key and a counted nonce: the least that encryption can cost here. */
final class BareSide {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private record Field(byte[] nonce, byte[] ciphertext) {}

    /** A row's ciphertexts. */
    record Row(List<Field> fields) {}

    private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    private final Key key;
    private long count;

    BareSide() throws GeneralSecurityException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, "AES");
    }

    Row seal() throws GeneralSecurityException {
        List<Field> fields = new ArrayList<>(SampleRow.VALUES.size());
        for (byte[] value : SampleRow.VALUES) {
            byte[] nonce = ByteBuffer.allocate(NONCE).putLong(++count).array();
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            fields.add(new Field(nonce, cipher.doFinal(value)));
        }
        return new Row(fields);
    }

    List<byte[]> open(Row row) throws GeneralSecurityException {
        List<byte[]> values = new ArrayList<>(row.fields.size());
        for (Field field : row.fields) {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, field.nonce));
            values.add(cipher.doFinal(field.ciphertext));
        }
        return values;
    }
}
