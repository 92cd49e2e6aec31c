package uk.marac.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** How one agency attended one meeting. */
@SealedTable(name = "attendance", compartment = Compartment.Kind.AREA)
public record AttendanceRow(
        AreaId areaId,
        UUID id,
        long version,
        @Clear MeetingId meetingId,
        @Clear AgencyId agencyId,
        @Sealed(0) Confidential<AttendanceStatus> status,
        @Sealed(1) Confidential<List<Attendee>> people,
        @Sealed(2) @Nullable Confidential<Instant> arrivedAt,
        @Sealed(3) @Nullable Confidential<Instant> leftAt,
        @Sealed(4) @Nullable Confidential<LocalDate> informationReceivedOn) {}
