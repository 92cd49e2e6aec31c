/**
 * What a partnership counts: cases, repeats, who refers, children, who the victims are, deaths, by meeting, quarter and
 * year. Each figure says what it was made from and by which rule. Counts rows of meeting, referral, repeat, person, homicide
 * and agency by the protocol and by the codes of equality; no feature uses it.
 */
@NullMarked
package uk.marac.datareturn;

import org.jspecify.annotations.NullMarked;
