@org.jspecify.annotations.NullMarked
package uk.marac.protocol;
