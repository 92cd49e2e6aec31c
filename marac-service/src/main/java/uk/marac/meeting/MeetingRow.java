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
        @Clear @Nullable Instant agendaClosedAt,
        @Clear @Nullable Instant circulatedAt,
        @Sealed(0) Narrative venue) {

    /** In another state. */
    public MeetingRow in(MeetingState next) {
        return new MeetingRow(
                areaId, id, version, kind, startsAt, next, agendaNumber, agendaClosedAt, circulatedAt, venue);
    }

    /** With its agenda frozen. */
    public MeetingRow agendaClosed(MeetingState next, Instant at) {
        return new MeetingRow(areaId, id, version, kind, startsAt, next, agendaNumber + 1, at, circulatedAt, venue);
    }

    /** With its agenda sent to the agencies. */
    public MeetingRow agendaSent(MeetingState next, Instant at) {
        return new MeetingRow(areaId, id, version, kind, startsAt, next, agendaNumber, agendaClosedAt, at, venue);
    }

    /** With a frozen agenda that something was added to. */
    public MeetingRow agendaChanged() {
        return new MeetingRow(
                areaId, id, version, kind, startsAt, state, agendaNumber + 1, agendaClosedAt, circulatedAt, venue);
    }
}
