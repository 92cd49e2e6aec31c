/**
 * Watching over the log: the job that sequences and signs it, and what auditors read; emergency openings. Uses the
 * Gate, access, alarm, casefile, notice and protocol.
 */
@NullMarked
package uk.marac.oversight;

import org.jspecify.annotations.NullMarked;
