@org.jspecify.annotations.NullMarked
package uk.marac.staffcase;
