/**
 * Watching over the log: the job that sequences and signs it, and what auditors read and take along; emergency openings. Uses the
 * Gate, access, agency, alarm, casefile, matching, notice, person, protocol and witness.
 */
@NullMarked
package uk.marac.oversight;

import org.jspecify.annotations.NullMarked;
