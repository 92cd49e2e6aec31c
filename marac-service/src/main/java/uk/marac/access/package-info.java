/**
 * The rows on which access stands: who is what, which agency is involved in which case, who is barred and who broke the
 * glass. Read by the Gate, written by features through it. May depend on vault, held, id and keys.
 */
@NullMarked
package uk.marac.access;

import org.jspecify.annotations.NullMarked;
