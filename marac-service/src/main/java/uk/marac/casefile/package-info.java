/** Cases: their number, state and people. Uses the Gate, access, held and person; the features of the meeting use it. */
@NullMarked
package uk.marac.casefile;

import org.jspecify.annotations.NullMarked;
