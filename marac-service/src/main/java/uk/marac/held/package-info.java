/**
 * What a table holds of the people of cases, said by the table itself: who answers somebody who asks for their data goes by it.
 * Knows no table.
 */
@NullMarked
package uk.marac.held;

import org.jspecify.annotations.NullMarked;
