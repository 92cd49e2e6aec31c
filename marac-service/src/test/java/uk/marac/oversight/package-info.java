/** Tests of what auditors see and of the log's sequencer. */
@NullMarked
package uk.marac.oversight;

import org.jspecify.annotations.NullMarked;
