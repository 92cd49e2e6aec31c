/**
 * What one entry of the log says: a closed set of typed fields without free text. Sensitive fields stand in it as
 * salted commitments; their openings live elsewhere, sealed. Depends on {@code uk.marac.keys} and
 * {@code uk.marac.keys.ledger} only; the bytes are the business of {@code v1}.
 */
@NullMarked
package uk.marac.keys.ledger.entry;

import org.jspecify.annotations.NullMarked;
