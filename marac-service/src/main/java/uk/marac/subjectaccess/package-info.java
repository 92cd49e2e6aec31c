/**
 * For who answers somebody that asks for their data: what is held of a person, whose decision each thing is, and who received it.
 * Shows no word that anybody else said or is named in. Uses the Gate, agency, casefile, held, matching, person and verify.
 */
@NullMarked
package uk.marac.subjectaccess;

import org.jspecify.annotations.NullMarked;
