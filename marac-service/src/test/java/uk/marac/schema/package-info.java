/** That rows, tables and documents say the same. */
@NullMarked
package uk.marac.schema;

import org.jspecify.annotations.NullMarked;
