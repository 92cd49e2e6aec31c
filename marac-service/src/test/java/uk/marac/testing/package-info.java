/**
 * The whole service for tests: real database, real key ring, an issuer of tokens, and a city with members of every
 * role.
 */
@NullMarked
package uk.marac.testing;

import org.jspecify.annotations.NullMarked;
