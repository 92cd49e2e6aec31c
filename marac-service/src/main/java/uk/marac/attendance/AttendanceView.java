package uk.marac.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.vault.Confidential;

/** Who was there and who signed. */
public record AttendanceView(List<Agency> agencies, List<Signature> signatures) {

    /** One agency's attendance. */
    public record Agency(
            AgencyId agency,
            String name,
            AttendanceStatus status,
            List<Person> people,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt,
            @Nullable LocalDate informationReceivedOn,
            long version) {

        static Agency of(AttendanceRow row, String name, Map<UUID, Instant> signedAt) {
            return new Agency(
                    row.agencyId(),
                    name,
                    row.status().value(),
                    row.people().value().stream()
                            .map(person -> Person.of(person, signedAt))
                            .toList(),
                    Confidential.valueOf(row.arrivedAt()),
                    Confidential.valueOf(row.leftAt()),
                    Confidential.valueOf(row.informationReceivedOn()),
                    row.version());
        }
    }

    /** Somebody who was there. */
    public record Person(String name, @Nullable String organisation, boolean observer, boolean signed) {

        static Person of(Attendee attendee, Map<UUID, Instant> signedAt) {
            boolean signed =
                    attendee.subject() == null ? attendee.signedOnPaper() : signedAt.containsKey(attendee.subject());
            return new Person(attendee.name(), attendee.organisation(), attendee.observer(), signed);
        }
    }

    /** A signature under the declaration. */
    public record Signature(UUID subject, String name, Instant signedAt) {}
}
