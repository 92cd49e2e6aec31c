/**
 * Holds the whole installation against its log: the log against its checkpoints and its sink, entries against the tree, the
 * heads of rows against entries, rows against their heads. Changes nothing; says what it found, and where.
 */
@NullMarked
package uk.marac.verify;

import org.jspecify.annotations.NullMarked;
