package uk.marac.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * A meeting.
 *
 * @param kind MARAC, EMERGENCY or a code of the protocol
 * @param protocol the version by which it was planned; null of one that was planned before that was kept
 * @param deadlines as they were computed when it was planned or moved, or said then; null of one that was planned before that was kept
 */
@SealedTable(name = "meeting", schema = 3, compartment = Compartment.Kind.AREA)
public record MeetingRow(
        AreaId areaId,
        MeetingId id,
        long version,
        @Clear String kind,
        @Clear Instant startsAt,
        @Clear MeetingState state,
        @Clear int agendaNumber,
        @Clear @Nullable Instant agendaClosedAt,
        @Clear @Nullable Instant circulatedAt,
        @Sealed(0) Narrative venue,
        @Sealed(value = 1, since = 2) @Nullable Confidential<List<MeetingChange>> changes,
        @Sealed(value = 2, since = 2) @Nullable Confidential<Integer> protocol,
        @Sealed(value = 3, since = 3) @Nullable Confidential<MeetingDeadlines> deadlines) {

    /** One of which no deadlines were kept. */
    public MeetingRow(
            AreaId areaId,
            MeetingId id,
            long version,
            String kind,
            Instant startsAt,
            MeetingState state,
            int agendaNumber,
            @Nullable Instant agendaClosedAt,
            @Nullable Instant circulatedAt,
            Narrative venue,
            @Nullable Confidential<List<MeetingChange>> changes,
            @Nullable Confidential<Integer> protocol) {
        this(
                areaId,
                id,
                version,
                kind,
                startsAt,
                state,
                agendaNumber,
                agendaClosedAt,
                circulatedAt,
                venue,
                changes,
                protocol,
                null);
    }

    /** In another state. */
    public MeetingRow in(MeetingState next) {
        return with(startsAt, next, agendaNumber, agendaClosedAt, circulatedAt, venue, changes);
    }

    /** With its agenda frozen. */
    public MeetingRow agendaClosed(MeetingState next, Instant at) {
        return with(startsAt, next, agendaNumber + 1, at, circulatedAt, venue, changes);
    }

    /** With its agenda sent to the agencies. */
    public MeetingRow agendaSent(MeetingState next, Instant at) {
        return with(startsAt, next, agendaNumber, agendaClosedAt, at, venue, changes);
    }

    /** With a frozen agenda that something was added to, or whose order was changed. */
    public MeetingRow agendaChanged() {
        return with(startsAt, state, agendaNumber + 1, agendaClosedAt, circulatedAt, venue, changes);
    }

    /** At another time or place, or with other deadlines. */
    MeetingRow moved(Instant when, Narrative where, @Nullable MeetingDeadlines due, MeetingChange change) {
        MeetingRow moved = with(when, state, agendaNumber, agendaClosedAt, circulatedAt, where, changedBy(change));
        return moved.with(Confidential.ofNullable(due));
    }

    /** Not held at all. */
    MeetingRow cancelled(MeetingState next, MeetingChange change) {
        return with(startsAt, next, agendaNumber, agendaClosedAt, circulatedAt, venue, changedBy(change));
    }

    /** What was changed since it was planned, the earliest first. */
    public List<MeetingChange> history() {
        return Objects.requireNonNullElse(Confidential.valueOf(changes), List.of());
    }

    /** When agencies owe what they hold. */
    public Instant researchDueAt() {
        MeetingDeadlines kept = Confidential.valueOf(deadlines);
        return kept == null || kept.researchDueAt() == null ? startsAt : kept.researchDueAt();
    }

    /** Before when a referral is in time for it; null where its kind has no cut-off, or none was kept. */
    public @Nullable Instant referralsUntil() {
        MeetingDeadlines kept = Confidential.valueOf(deadlines);
        return kept == null ? null : kept.referralsUntil();
    }

    private Confidential<List<MeetingChange>> changedBy(MeetingChange change) {
        return new Confidential<>(
                Stream.concat(history().stream(), Stream.of(change)).toList());
    }

    private MeetingRow with(
            Instant when,
            MeetingState next,
            int number,
            @Nullable Instant closedAt,
            @Nullable Instant sentAt,
            Narrative where,
            @Nullable Confidential<List<MeetingChange>> history) {
        return new MeetingRow(
                areaId, id, version, kind, when, next, number, closedAt, sentAt, where, history, protocol, deadlines);
    }

    private MeetingRow with(@Nullable Confidential<MeetingDeadlines> due) {
        return new MeetingRow(
                areaId,
                id,
                version,
                kind,
                startsAt,
                state,
                agendaNumber,
                agendaClosedAt,
                circulatedAt,
                venue,
                changes,
                protocol,
                due);
    }
}
