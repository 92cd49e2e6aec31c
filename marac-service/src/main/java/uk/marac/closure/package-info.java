/**
 * Closing a case once everything about it is settled, and reopening it. What of its people happens later comes as a referral
 * with a file of its own, which names the closed one. Uses the Gate, access, casefile, meeting, action and resemblance.
 */
@NullMarked
package uk.marac.closure;

import org.jspecify.annotations.NullMarked;
