/**
 * The service or the database killed in the middle of their work, again and again: what was acknowledged is there with its
 * entry, and nothing is there without one. Each has processes of its own, and the other goes on.
 */
@org.jspecify.annotations.NullMarked
package uk.marac.crash;
