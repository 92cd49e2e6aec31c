/**
 * A C2SP tlog-witness: says of a log, under a key of its own, that it only ever grew. Its state is written before any
 * cosignature leaves. Depends on keys, {@code input} and the JDK's HTTP server.
 */
@NullMarked
package uk.marac.cli.witness;

import org.jspecify.annotations.NullMarked;
