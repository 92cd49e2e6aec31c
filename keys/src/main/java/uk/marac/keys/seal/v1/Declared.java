package uk.marac.keys.seal.v1;

import java.util.List;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Canonical;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.SealException;
import uk.marac.keys.seal.SealException.Reason;
import uk.marac.keys.seal.SealedRow;

/** Which fields a row of a schema must have, and what its MAC says of them. */
final class Declared {
    private Declared() {}

    /** Ordinals rise, so that no nonce comes twice. */
    static void requireOrder(List<FieldSpec> specs) {
        for (int i = 1; i < specs.size(); i++) {
            if (specs.get(i - 1).ordinal() >= specs.get(i).ordinal()) {
                throw new IllegalArgumentException("fields stand in the order of their ordinals, each once");
            }
        }
    }

    /** A declared field must be there, and one newer than the row must not. */
    static void requirePresence(SealedRow row, List<FieldSpec> specs, int schema) {
        if (row.fields().size() != specs.size()) {
            throw new SealException(Reason.FIELDS);
        }
        for (int i = 0; i < specs.size(); i++) {
            byte[] field = row.fields().get(i);
            if ((field != null) != (specs.get(i).since() <= schema)) {
                throw new SealException(Reason.FIELDS);
            }
            if (field != null) {
                FieldSealerV1.requireShape(field);
            }
        }
    }

    /** Count u16, then for each declared field: ordinal u16, suite, pad class, tag 16. */
    static byte[] macInput(SealedRow row, List<FieldSpec> specs) {
        Canonical input = new Canonical();
        int count = 0;
        for (int i = 0; i < specs.size(); i++) {
            byte[] field = row.fields().get(i);
            if (field != null) {
                input.u16(specs.get(i).ordinal()).u8(field[0]).u8(field[1]);
                input.raw(field, field.length - AesGcm.TAG, AesGcm.TAG);
                count++;
            }
        }
        return new Canonical().u16(count).raw(input.bytes()).bytes();
    }
}
