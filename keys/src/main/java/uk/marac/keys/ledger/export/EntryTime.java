package uk.marac.keys.ledger.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import uk.marac.keys.ledger.entry.LedgerEntry;

/** When the act was, in the one spelling: to the microsecond, in UTC. */
public final class EntryTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private EntryTime() {}

    public static String of(LedgerEntry entry) {
        return FORM.format(Instant.EPOCH.plus(entry.timeMicros(), ChronoUnit.MICROS));
    }
}
