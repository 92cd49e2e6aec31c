/**
 * Entries of a log as they are given out one a line, each with what proves it: what was asked for (head), an entry with the
 * openings that concern it, and how it is written. {@code v1} is the lossless form, {@code fhir} a rendering for programs of
 * health care. Depends on the JDK and the rest of {@code uk.marac.keys.ledger}.
 */
@NullMarked
package uk.marac.keys.ledger.export;

import org.jspecify.annotations.NullMarked;
