package uk.marac.clear;

/**
 * A text in clear.
 *
 * @param what which text, in which encoding
 * @param around what stands around it, as far as it can be printed
 */
record Finding(String place, String what, long offset, String around) {}
