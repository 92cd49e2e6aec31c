/** Wrong input of every kind, chosen and by chance: a problem that says what is wrong, and nothing half-written. */
@NullMarked
package uk.marac.fuzz;

import org.jspecify.annotations.NullMarked;
