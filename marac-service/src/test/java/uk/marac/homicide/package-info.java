/** Tests of the records of deaths. */
@NullMarked
package uk.marac.homicide;

import org.jspecify.annotations.NullMarked;
