/**
 * Flag and tag: an agency marks its own files of a case that was heard, logs an incident against the mark, and is told
 * whether that may be a repeat; the coordinator answers each. How long a flag is live is the repeat rule's window, computed
 * whenever it is asked. Uses the Gate, casefile, person, meeting, referral, matching, repeat and retention.
 */
@NullMarked
package uk.marac.flag;

import org.jspecify.annotations.NullMarked;
