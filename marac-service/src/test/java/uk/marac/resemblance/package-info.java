@org.jspecify.annotations.NullMarked
package uk.marac.resemblance;
