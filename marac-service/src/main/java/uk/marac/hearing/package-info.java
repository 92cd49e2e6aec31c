/**
 * The meeting in session: its opening and closing, and what came of each case. Nothing on an agenda is dropped
 * silently. Uses meeting, attendance, casefile and action.
 */
@NullMarked
package uk.marac.hearing;

import org.jspecify.annotations.NullMarked;
