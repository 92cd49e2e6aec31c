/**
 * Members, and guests at the table, who are called like a party of a case that was referred: somebody says of each whether
 * it is a conflict of interest before the referral is accepted. Who is appointed later is compared with the parties of every
 * case under way by a job. Uses the Gate, access, agency, matching's comparison of names, attendance, casefile, notice and
 * referral.
 */
@NullMarked
package uk.marac.resemblance;

import org.jspecify.annotations.NullMarked;
