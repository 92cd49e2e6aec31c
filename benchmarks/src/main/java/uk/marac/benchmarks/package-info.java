/**
 * Measurements of the product beside something comparable, in one run on one machine. Uses everything, ships in
 * nothing, and is the only place where there is a sealing that does not seal.
 */
@NullMarked
package uk.marac.benchmarks;

import org.jspecify.annotations.NullMarked;
