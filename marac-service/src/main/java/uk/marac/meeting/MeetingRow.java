package uk.marac.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** A meeting of the MARAC. */
@SealedTable(name = "meeting", compartment = Compartment.Kind.AREA)
public record MeetingRow(
        AreaId areaId,
        MeetingId id,
        long version,
        @Clear MeetingKind kind,
        @Clear Instant startsAt,
        @Clear MeetingState state,
        @Clear int agendaNumber,
        @Clear @Nullable Instant closedAt,
        @Clear @Nullable Instant circulatedAt,
        @Sealed(0) Narrative venue) {}
