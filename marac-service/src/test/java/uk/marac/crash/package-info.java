/**
 * The service killed in the middle of its work, again and again: what it acknowledged is there with its entry, and
 * nothing is there without one. In a JVM of its own, against a real database that goes on.
 */
@org.jspecify.annotations.NullMarked
package uk.marac.crash;
