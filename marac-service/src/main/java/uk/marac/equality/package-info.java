/**
 * What people say of themselves, or others of them, for the sake of equality: each answer with where it comes from, in
 * codes of a named and versioned scheme, which says too where figures count them. Uses the Gate and protocol.
 */
@NullMarked
package uk.marac.equality;

import org.jspecify.annotations.NullMarked;
