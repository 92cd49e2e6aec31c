package uk.marac.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That the receiving area answered. Sealed as it is: a member that is added may be null, none is renamed. */
public record TransferAnswer(Instant at, @Nullable String reason) {}
