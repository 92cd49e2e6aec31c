/**
 * Postings of the blind search index: a label that occurs once, and a sealed pointer of fixed size. Frozen, version 1.
 *
 * <p>Postings, counters and dummies are all 16 + 64 bytes that look random, so that a thief of the table learns how
 * many there are and nothing else. Search, insertion and erasure are the caller's. Depends on {@code uk.marac.keys}
 * only.
 */
@NullMarked
package uk.marac.keys.index;

import org.jspecify.annotations.NullMarked;
