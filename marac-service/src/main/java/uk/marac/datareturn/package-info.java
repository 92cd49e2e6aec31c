/**
 * What a partnership counts: cases, repeats, who refers, children, by meeting, quarter and year. Each figure says what it was made
 * from and by which rule. Counts rows of meeting, referral, repeat, person and agency by the protocol; no feature uses it.
 */
@NullMarked
package uk.marac.datareturn;

import org.jspecify.annotations.NullMarked;
