package uk.marac.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.MeetingId;
import uk.marac.vault.Narrative;

/** A meeting as members see it; nothing of its cases. */
public record MeetingView(
        MeetingId id,
        MeetingKind kind,
        Instant startsAt,
        MeetingState state,
        int agendaNumber,
        @Nullable Instant agendaClosedAt,
        @Nullable Instant circulatedAt,
        Narrative venue,
        List<AgencyId> agencies) {

    static MeetingView of(MeetingRow row, List<AgencyId> agencies) {
        return new MeetingView(
                row.id(),
                row.kind(),
                row.startsAt(),
                row.state(),
                row.agendaNumber(),
                row.agendaClosedAt(),
                row.circulatedAt(),
                row.venue(),
                agencies);
    }
}
