/**
 * Finding the same people in earlier cases: a blind index that is searched as the matcher after a referral has
 * committed, and proposals that only a coordinator sees. A machine proposes; a person decides. Uses the Gate, casefile,
 * person and referral; the index's formats are in keys.
 */
@NullMarked
package uk.marac.matching;

import org.jspecify.annotations.NullMarked;
