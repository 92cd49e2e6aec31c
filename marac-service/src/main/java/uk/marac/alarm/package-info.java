/**
 * Alarms about people's reading: canary cases, and who reads more than they are used to; the auditor's queue of both. Uses
 * the Gate, casefile, referral and notice; see docs/adr/0018.
 */
@NullMarked
package uk.marac.alarm;

import org.jspecify.annotations.NullMarked;
