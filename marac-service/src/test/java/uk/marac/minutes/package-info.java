/** Minutes, issued and read over HTTP. */
@NullMarked
package uk.marac.minutes;

import org.jspecify.annotations.NullMarked;
