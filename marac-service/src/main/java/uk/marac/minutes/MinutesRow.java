package uk.marac.minutes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.attendance.AttendanceView;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.id.MinutesId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** One issue of a meeting's minutes, without its cases. */
@SealedTable(name = "minutes", compartment = Compartment.Kind.AREA)
record MinutesRow(
        AreaId areaId,
        MinutesId id,
        long version,
        @Clear MeetingId meetingId,
        @Clear int number,
        @Clear Instant issuedAt,
        @Sealed(0) Narrative venue,
        @Sealed(1) Confidential<Instant> startsAt,
        @Sealed(2) Confidential<UUID> issuedBy,
        @Sealed(3) Confidential<AttendanceView> attendance,
        @Sealed(4) @Nullable Narrative note,
        @Sealed(5) @Nullable Narrative correction) {}
