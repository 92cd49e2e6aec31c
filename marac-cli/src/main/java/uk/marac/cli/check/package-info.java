/**
 * Checks the folder of a log against its checkpoints, from the first entry to the last, a bundle at a time. Format:
 * docs/developers/ledger-format.md. Depends on keys and {@code input}.
 */
@NullMarked
package uk.marac.cli.check;

import org.jspecify.annotations.NullMarked;
