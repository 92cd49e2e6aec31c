/** The Gate's own decision without the Gate's log, to measure what the log costs; in the Gate's package so that it is its own. */
@NullMarked
package uk.marac.gate;

import org.jspecify.annotations.NullMarked;
