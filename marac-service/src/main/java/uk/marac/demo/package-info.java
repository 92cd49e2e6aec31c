/**
 * A demonstration on one machine: a real Keycloak on the loopback address with fictional people.
 * Nothing in production depends on it; it depends on identity only.
 */
@NullMarked
package uk.marac.demo;

import org.jspecify.annotations.NullMarked;
