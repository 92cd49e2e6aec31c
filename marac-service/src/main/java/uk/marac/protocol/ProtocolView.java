package uk.marac.protocol;

import java.time.Instant;

/** A version of the protocol with its number. */
public record ProtocolView(int number, Instant effectiveAt, OperatingProtocol settings) {}
