package uk.marac.ledger;

import java.util.HexFormat;
import uk.marac.keys.ledger.note.NoteSignature;
import uk.marac.keys.ledger.note.VerifierKey;

/** What a key of a witness is called: its name and id, as a signature line says them. */
public final class CosignerKey {

    private CosignerKey() {}

    public static String of(VerifierKey key) {
        return of(key.name(), key.keyId());
    }

    static String of(NoteSignature signature) {
        return of(signature.name(), signature.keyId());
    }

    private static String of(String name, int id) {
        return name + '+' + HexFormat.of().toHexDigits(id);
    }
}
