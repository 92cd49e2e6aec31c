/** Days as they are counted where MARACs meet. Depends on nothing of ours; everything may use it. */
@NullMarked
package uk.marac.time;

import org.jspecify.annotations.NullMarked;
