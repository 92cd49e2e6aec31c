package uk.marac.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a transfer was closed. Sealed as it is: a member that is added may be null, none is renamed.
 *
 * @param here whether on this side
 * @param reason for this side only; null where the other side closed it
 */
public record TransferClosing(
        Instant at, boolean here, @Nullable String reason) {}
