package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.time.LondonDay;

/**
 * How long a draft is kept that nobody saves again: so many whole days in London after the one on which it was saved. There
 * is a day between, so that its agency was reminded of it before.
 */
final class DraftTerm {

    private DraftTerm() {}

    static LocalDate lastDay(DraftRow row, OperatingProtocol protocol) {
        return LondonDay.of(row.savedAt()).plusDays(protocol.draftDays());
    }

    static boolean isOver(DraftRow row, OperatingProtocol protocol, Instant now) {
        return row.savedAt().isBefore(keptFrom(protocol, now));
    }

    /** What was last saved before this is kept no longer. */
    static Instant keptFrom(OperatingProtocol protocol, Instant now) {
        return LondonDay.startOf(LondonDay.of(now).minusDays(protocol.draftDays()));
    }
}
