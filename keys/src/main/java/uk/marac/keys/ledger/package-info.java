/**
 * The tamper-evident log: what an entry says (entry, v1), its Merkle tree and tiles (tree), signed checkpoints and
 * proofs (note), entries given out with their proofs (export). This package holds what they share. Depends on the JDK only; no I/O, no clock, no logging.
 */
@NullMarked
package uk.marac.keys.ledger;

import org.jspecify.annotations.NullMarked;
