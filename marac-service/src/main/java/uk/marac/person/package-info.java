/** People and their addresses as referrals state them. Uses the Gate; no other feature. */
@NullMarked
package uk.marac.person;

import org.jspecify.annotations.NullMarked;
