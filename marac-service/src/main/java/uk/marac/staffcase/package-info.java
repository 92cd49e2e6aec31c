/**
 * Staff cases: closed to all but named people because a party works with those who would see them. The Gate keeps everybody
 * else out, by the rows in access; here they are marked and unmarked. Uses the Gate, access and casefile.
 */
@NullMarked
package uk.marac.staffcase;

import org.jspecify.annotations.NullMarked;
