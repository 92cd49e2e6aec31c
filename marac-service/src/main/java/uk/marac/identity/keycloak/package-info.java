/**
 * What is Keycloak's own and no standard's: its addresses under a realm and the shape of its access tokens.
 * A pure leaf: depends on nothing of ours.
 */
@NullMarked
package uk.marac.identity.keycloak;

import org.jspecify.annotations.NullMarked;
