/**
 * Risk instruments, each a version of a questionnaire that stands beside the others, and the answers given to them. A
 * score informs people; it never refuses a referral and never lowers what somebody judged. Uses the Gate and protocol.
 */
@NullMarked
package uk.marac.risk;

import org.jspecify.annotations.NullMarked;
