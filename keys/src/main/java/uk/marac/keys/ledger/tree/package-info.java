/**
 * The Merkle tree of RFC 6962 and 9162, and its C2SP tlog-tiles form: verifying proofs, making them from tiles,
 * appending at the right edge. Pure functions of what they are given. Depends on {@code uk.marac.keys.ledger} only.
 */
@NullMarked
package uk.marac.keys.ledger.tree;

import org.jspecify.annotations.NullMarked;
