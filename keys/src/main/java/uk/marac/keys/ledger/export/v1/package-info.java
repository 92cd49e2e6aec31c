/** Version 1 of the lossless form, JSON Lines: each line has one spelling, so that what it says in words is what its bytes say. */
@NullMarked
package uk.marac.keys.ledger.export.v1;

import org.jspecify.annotations.NullMarked;
