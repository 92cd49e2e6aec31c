@org.jspecify.annotations.NullMarked
package uk.marac.transfer;
