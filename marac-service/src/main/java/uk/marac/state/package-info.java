/**
 * State machines as data: a table of state, act and state, and its form for the reader. Uses nothing of the service.
 */
@NullMarked
package uk.marac.state;

import org.jspecify.annotations.NullMarked;
