/**
 * The transfer of a case from one area to another of the installation: offered with the least that is needed to decide,
 * accepted or returned there, and its papers copied under the receiving area's keys. A job carries between the areas; each
 * has rows and a log of its own, and hears what the other says of itself until either closes the transfer. Uses casefile,
 * person, referral, resemblance, risk, repeat, minutes, action, flag, agency, notice and retention.
 */
@NullMarked
package uk.marac.transfer;

import org.jspecify.annotations.NullMarked;
