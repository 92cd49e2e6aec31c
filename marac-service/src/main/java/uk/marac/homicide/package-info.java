/**
 * Deaths by domestic abuse of which the partnership was told: recorded, amended, withdrawn, counted by the day of the death.
 * What a review of the death finds is not kept here. Uses the Gate, casefile, retention and protocol.
 */
@NullMarked
package uk.marac.homicide;

import org.jspecify.annotations.NullMarked;
