/** Tests of calendar files. */
@NullMarked
package uk.marac.calendar;

import org.jspecify.annotations.NullMarked;
