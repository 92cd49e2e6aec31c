/**
 * A demonstration on one machine: real PostgreSQL, real Keycloak and the service on the loopback address, with
 * fictional people. Nothing in production depends on it; it depends on the service and uses its own services only.
 */
@NullMarked
package uk.marac.demo;

import org.jspecify.annotations.NullMarked;
