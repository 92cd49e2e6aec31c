/**
 * Members, and guests at the table, who are called like a party of a case that was referred: somebody says of each whether
 * it is a conflict of interest before the referral is accepted. Uses the Gate, access, matching's comparison of names,
 * attendance and referral.
 */
@NullMarked
package uk.marac.resemblance;

import org.jspecify.annotations.NullMarked;
