/**
 * All cryptography of the system, behind named tokens.
 *
 * <p>A raw key never leaves this module: callers hold a token ({@code DataKey}, {@code AreaKey}, {@code IndexKey}),
 * which prints as its name only and can be destroyed. To seal a row, take the token of its compartment from
 * {@code uk.marac.keys.ring} and give it to {@code uk.marac.keys.seal}; to search over sealed rows use
 * {@code uk.marac.keys.index}; for attachments {@code uk.marac.keys.chunk}.
 *
 * <p>Every format is versioned, has one encoding only, and a version once written is never edited. Depends on the JDK
 * and Bouncy Castle only. No logging; no files but the ring's own.
 */
@NullMarked
package uk.marac.keys;

import org.jspecify.annotations.NullMarked;
