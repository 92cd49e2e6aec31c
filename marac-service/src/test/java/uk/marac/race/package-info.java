/** What people do at the same moment, with threads that begin together and as often as it takes. */
@org.jspecify.annotations.NullMarked
package uk.marac.race;
