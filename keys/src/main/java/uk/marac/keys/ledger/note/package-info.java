/**
 * Signed checkpoints and offline proofs in the text forms of C2SP: signed-note, tlog-checkpoint, tlog-cosignature,
 * tlog-proof, and what tlog-witness asks a witness. Parsers accept one encoding. Signatures by Bouncy Castle. Depends on
 * {@code uk.marac.keys}, {@code uk.marac.keys.ledger} and {@code tree}.
 */
@NullMarked
package uk.marac.keys.ledger.note;

import org.jspecify.annotations.NullMarked;
