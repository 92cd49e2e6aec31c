package uk.marac.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import uk.marac.access.MembershipRow;
import uk.marac.gate.Tx;
import uk.marac.keys.Canonical;

/** Finds who read more on a day than they are used to, and than the meetings of their agency explain. */
final class ReadingWatch {

    private final ReadingLimits limits;

    ReadingWatch(ReadingLimits limits) {
        this.limits = limits;
    }

    List<Alarms.Raised> look(Tx tx, LocalDate day) {
        return DayReading.of(tx, day, limits.floor()).stream()
                .flatMap(reading -> judged(tx, day, reading))
                .toList();
    }

    private Stream<Alarms.Raised> judged(Tx tx, LocalDate day, DayReading reading) {
        int expected = seesEveryCase(tx, reading.actor()) ? 0 : reading.expected();
        int unexpected = reading.cases() - expected;
        int usual = DayReading.usual(tx, reading.actor(), day, limits.days());
        if (!limits.isUnusual(unexpected, usual)) {
            return Stream.empty();
        }
        Finding finding = new Finding(
                AlarmKind.UNUSUAL_READING,
                reading.actor(),
                reading.since(),
                reading.until(),
                null,
                new Finding.Amount(reading.cases(), expected, usual));
        return Stream.of(new Alarms.Raised(about(day, reading.actor(), unexpected), finding));
    }

    /** Once a day, and again whenever it has doubled. */
    private Canonical about(LocalDate day, UUID actor, int unexpected) {
        return new Canonical()
                .label("unusual reading")
                .u64(day.toEpochDay())
                .uuid(actor)
                .u16(Integer.SIZE - Integer.numberOfLeadingZeros(unexpected / limits.floor()));
    }

    /** Before whom every case is, whatever meeting it is on: their own past is all that there is to compare with. */
    private static boolean seesEveryCase(Tx tx, UUID actor) {
        return tx.rows(MembershipRow.class).where("t.subject = :actor").bind("actor", actor).list().stream()
                .filter(member ->
                        member.validUntil() == null || member.validUntil().isAfter(tx.now()))
                .anyMatch(member -> member.role().seesEveryCase());
    }
}
