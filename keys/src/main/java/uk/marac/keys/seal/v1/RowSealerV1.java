package uk.marac.keys.seal.v1;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Bytes;
import uk.marac.keys.DataKey;
import uk.marac.keys.Hmac;
import uk.marac.keys.seal.ClearValues;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.RowSealing;
import uk.marac.keys.seal.SealException;
import uk.marac.keys.seal.SealException.Reason;
import uk.marac.keys.seal.SealHeader;
import uk.marac.keys.seal.SealedRow;

/** Scheme 1, suite 1: HKDF-SHA-512, AES-256-GCM, HMAC-SHA-256. Stateless; safe for many threads. */
public final class RowSealerV1 implements RowSealing {
    private final SecureRandom random;

    public RowSealerV1() {
        this(new SecureRandom());
    }

    /** Fixed bytes, for golden vectors only. */
    RowSealerV1(SecureRandom random) {
        this.random = random;
    }

    @Override
    public SealedRow seal(DataKey key, RowContext context, ClearValues clear, List<FieldValue> values) {
        List<FieldSpec> specs = values.stream().map(FieldValue::spec).toList();
        Declared.requireOrder(specs);
        requireKey(key, context);
        byte[] salt = new byte[SealHeader.SALT];
        random.nextBytes(salt);
        try (RowKeys keys = RowKeys.of(key, context, context.schema(), salt);
                AesGcm cipher = AesGcm.with(keys.encryption())) {
            FieldSealerV1 sealer = new FieldSealerV1(cipher, context.table());
            List<byte @Nullable []> fields = new ArrayList<>(values.size());
            for (FieldValue value : values) {
                if (value.spec().since() > context.schema()) {
                    throw new IllegalArgumentException("a field newer than the schema to write");
                }
                fields.add(sealer.seal(value.spec(), value.value()));
            }
            SealHeader header =
                    SealHeader.unsigned(context.schema(), key.id(), context.version(), salt, keys.commitment());
            SealedRow unsigned = new SealedRow(header.beforeMac(), fields);
            return new SealedRow(header.signed(mac(keys, header, clear, unsigned, specs)), fields);
        }
    }

    @Override
    public List<byte @Nullable []> open(
            DataKey key, RowContext context, ClearValues clear, SealedRow row, List<FieldSpec> specs) {
        try (RowKeys keys = verified(key, context, clear, row, specs);
                AesGcm cipher = AesGcm.with(keys.encryption())) {
            FieldSealerV1 sealer = new FieldSealerV1(cipher, context.table());
            List<byte @Nullable []> values = new ArrayList<>(specs.size());
            for (int i = 0; i < specs.size(); i++) {
                byte[] field = row.fields().get(i);
                values.add(field == null ? null : sealer.open(specs.get(i), field));
            }
            return values;
        }
    }

    @Override
    public void verify(DataKey key, RowContext context, ClearValues clear, SealedRow row, List<FieldSpec> specs) {
        verified(key, context, clear, row, specs).close();
    }

    /** The row's keys, once commitment and then MAC have been found right. */
    private static RowKeys verified(
            DataKey key, RowContext context, ClearValues clear, SealedRow row, List<FieldSpec> specs) {
        Declared.requireOrder(specs);
        requireKey(key, context);
        SealHeader header = SealHeader.parse(row.seal());
        require(header.keyId().equals(key.id()), Reason.WRONG_KEY);
        require(header.version() == context.version(), Reason.WRONG_VERSION);
        require(header.schema() <= context.schema(), Reason.WRONG_SCHEMA);
        Declared.requirePresence(row, specs, header.schema());
        RowKeys keys = RowKeys.of(key, context, header.schema(), header.salt());
        try {
            require(Bytes.equal(keys.commitment(), header.commitment()), Reason.COMMITMENT);
            require(Bytes.equal(mac(keys, header, clear, row, specs), header.mac()), Reason.MAC);
            return keys;
        } catch (SealException e) {
            keys.close();
            throw e;
        }
    }

    private static byte[] mac(
            RowKeys keys, SealHeader header, ClearValues clear, SealedRow row, List<FieldSpec> specs) {
        return Hmac.SHA_256.mac(
                keys.mac(), header.beforeMac(), clear.canonical(header.schema()), Declared.macInput(row, specs));
    }

    private static void requireKey(DataKey key, RowContext context) {
        boolean expected =
                key.area().equals(context.area()) && key.compartment().equals(context.compartment());
        require(expected, Reason.WRONG_KEY);
    }

    private static void require(boolean right, Reason reason) {
        if (!right) {
            throw new SealException(reason);
        }
    }
}
