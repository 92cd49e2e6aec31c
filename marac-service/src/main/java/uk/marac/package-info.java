/** The service as a program: configuration, commands, and the object graph, wired once for all of them. */
@NullMarked
package uk.marac;

import org.jspecify.annotations.NullMarked;
