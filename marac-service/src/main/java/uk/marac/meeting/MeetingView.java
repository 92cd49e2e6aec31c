package uk.marac.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.MeetingId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.EntityTags;
import uk.marac.web.ViewTag;

/**
 * A meeting as members see it; nothing of its cases.
 *
 * @param agendaNumber null for who may not see what is on the agenda: it counts what is added to a frozen one
 * @param venue null for who is not invited
 * @param deadlines null of one that was planned before they were kept
 * @param changes since it was planned; none for who is not invited
 */
public record MeetingView(
        MeetingId id,
        String kind,
        Instant startsAt,
        MeetingState state,
        @Nullable Integer agendaNumber,
        @Nullable Instant agendaClosedAt,
        @Nullable Instant circulatedAt,
        @Nullable MeetingDeadlines deadlines,
        @Nullable Narrative venue,
        List<AgencyId> agencies,
        List<Change> changes) {

    /** That it was moved from another time or place, or cancelled. */
    public record Change(MeetingChange.Kind kind, Narrative reason, Instant at, Instant startsAt, Narrative venue) {

        static Change of(MeetingChange change) {
            return new Change(
                    change.kind(),
                    new Narrative(change.reason()),
                    change.at(),
                    change.startsAt(),
                    new Narrative(change.venue()));
        }
    }

    /** @param before whether the meeting is the reader's business */
    static MeetingView of(Tx tx, MeetingRow row, List<AgencyId> agencies, boolean before) {
        return new MeetingView(
                row.id(),
                row.kind(),
                row.startsAt(),
                row.state(),
                AgendaNumber.shown(tx, row, before),
                row.agendaClosedAt(),
                row.circulatedAt(),
                Confidential.valueOf(row.deadlines()),
                before ? row.venue() : null,
                agencies,
                before ? row.history().stream().map(Change::of).toList() : List.of());
    }

    /**
     * The meeting's version for who may change it by that; it counts the listings too, so others get a tag of what they are
     * shown.
     */
    String tag(Tx tx, MeetingRow row) {
        if (tx.standing().seesEveryCase()) {
            return EntityTags.of(row.version());
        }
        ViewTag tag = new ViewTag()
                .with(id, Objects.requireNonNullElse(agendaNumber, 0))
                .with(kind + " " + state + " " + startsAt + " " + agendaClosedAt + " " + circulatedAt)
                .with(Objects.requireNonNullElse(Narrative.textOf(venue), ""));
        agencies.forEach(agency -> tag.with(agency, 1));
        changes.forEach(change -> tag.with(id, change.at().toEpochMilli()));
        return tag.of(tx, "meeting");
    }
}
