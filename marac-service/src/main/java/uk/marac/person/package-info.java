/** People and their addresses as referrals state them. Uses the Gate, equality and protocol. */
@NullMarked
package uk.marac.person;

import org.jspecify.annotations.NullMarked;
