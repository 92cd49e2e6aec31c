@org.jspecify.annotations.NullMarked
package uk.marac.access;
