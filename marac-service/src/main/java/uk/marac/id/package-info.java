/** Identifiers, one type for each kind of thing. Depends on nothing of ours; everything may use it. */
@NullMarked
package uk.marac.id;

import org.jspecify.annotations.NullMarked;
