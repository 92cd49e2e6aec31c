/**
 * Asks witnesses, run by other organisations, to cosign checkpoints (C2SP tlog-witness), and believes them where they know
 * more of a log than is here. Uses the Gate and the ledger.
 */
@NullMarked
package uk.marac.witness;

import org.jspecify.annotations.NullMarked;
