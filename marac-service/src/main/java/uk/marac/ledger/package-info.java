/**
 * The tamper-evident log: entries with their openings, the sequencer's batch, tiles and signed checkpoints. The
 * mathematics is in keys. Works on the handle of a transaction that the Gate opened.
 */
@NullMarked
package uk.marac.ledger;

import org.jspecify.annotations.NullMarked;
