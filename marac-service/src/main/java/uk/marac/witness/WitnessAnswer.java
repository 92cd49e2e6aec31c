package uk.marac.witness;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.note.NoteSignature;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.keys.ledger.note.VerifierKey;

/**
 * What a witness said. Nothing of it is believed before it was checked.
 *
 * @param status of HTTP
 */
record WitnessAnswer(int status, byte[] body) {

    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n?");

    /** The size at which it says that it knows the log; empty where it says none. */
    OptionalLong size() {
        Matcher size = SIZE.matcher(new String(body, US_ASCII));
        return size.matches() ? OptionalLong.of(Long.parseLong(size.group(1))) : OptionalLong.empty();
    }

    /**
     * One signature by each of these keys, checked. What other keys signed is left out.
     *
     * @throws NotVerifiedException where one of them did not sign, or another text
     * @throws uk.marac.keys.ledger.MalformedException for what are no signature lines
     */
    List<NoteSignature> cosignatures(SignedNote checkpoint, List<VerifierKey> keys) {
        SignedNote answered = SignedNote.parse((checkpoint.text() + "\n" + new String(body, UTF_8)).getBytes(UTF_8));
        List<NoteSignature> cosignatures = new ArrayList<>();
        for (VerifierKey key : keys) {
            NoteSignature signature = answered.signatures().stream()
                    .filter(key::claims)
                    .findFirst()
                    .orElseThrow(() -> new NotVerifiedException("a key of the witness did not sign"));
            var unused = key.check(answered.text(), signature);
            cosignatures.add(signature);
        }
        if (!answered.text().equals(checkpoint.text())) {
            throw new NotVerifiedException("another text");
        }
        return cosignatures;
    }
}
