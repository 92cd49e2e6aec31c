/** Watching over the log: the job that sequences and signs it, and what auditors read. Uses the Gate. */
@NullMarked
package uk.marac.oversight;

import org.jspecify.annotations.NullMarked;
