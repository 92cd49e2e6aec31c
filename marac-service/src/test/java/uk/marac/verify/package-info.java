/** What somebody with all power over the database may do, and that it is found. */
@NullMarked
package uk.marac.verify;

import org.jspecify.annotations.NullMarked;
