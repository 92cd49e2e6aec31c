/** How the program says that what it was given cannot be worked with. Depends on nothing. */
@NullMarked
package uk.marac.cli.input;

import org.jspecify.annotations.NullMarked;
