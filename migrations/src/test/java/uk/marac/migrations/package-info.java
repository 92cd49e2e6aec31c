/** What must hold of the schema, asked of a live database. May depend on migrations and its test support only. */
@NullMarked
package uk.marac.migrations;

import org.jspecify.annotations.NullMarked;
