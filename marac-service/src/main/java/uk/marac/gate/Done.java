package uk.marac.gate;

/** What a read brought back, and what its entry will say. */
record Done<T>(T result, Admission admission, Traces traces) {}
