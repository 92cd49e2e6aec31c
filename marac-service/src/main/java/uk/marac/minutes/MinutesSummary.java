package uk.marac.minutes;

import java.time.Instant;
import uk.marac.id.MinutesId;

/** That minutes were issued, without a word of them. */
public record MinutesSummary(MinutesId id, int number, Instant issuedAt) {}
