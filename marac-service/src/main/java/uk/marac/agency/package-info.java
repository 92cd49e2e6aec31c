/** The agencies of an area and their members: who is what, from when until when. Uses the Gate only; protocol uses it. */
@NullMarked
package uk.marac.agency;

import org.jspecify.annotations.NullMarked;
