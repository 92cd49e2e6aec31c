/**
 * Watching over the log: the job that sequences and signs it, and what auditors read; emergency openings. Uses the
 * Gate, access, casefile, notice, protocol and witness.
 */
@NullMarked
package uk.marac.oversight;

import org.jspecify.annotations.NullMarked;
