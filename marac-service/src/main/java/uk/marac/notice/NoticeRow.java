package uk.marac.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.id.MembershipId;
import uk.marac.id.NoticeId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * One notice to one member; no address, no name, nothing of a case.
 *
 * @param items how many things it tells of
 * @param queuedAt when it was written, or put back to be sent again
 * @param attempts how often it could not be sent since then
 * @param settledAt when it was sent, dropped or given up; null while it waits
 */
@SealedTable(name = "notice", compartment = Compartment.Kind.AREA)
record NoticeRow(
        AreaId areaId,
        NoticeId id,
        long version,
        @Clear NoticeState state,
        @Sealed(0) Confidential<NoticeKind> kind,
        @Sealed(1) Confidential<MembershipId> recipient,
        @Sealed(2) @Nullable Confidential<MeetingId> meeting,
        @Sealed(3) Confidential<Integer> items,
        @Sealed(4) Confidential<Instant> queuedAt,
        @Sealed(5) Confidential<Integer> attempts,
        @Sealed(6) @Nullable Confidential<Instant> settledAt) {

    boolean waits() {
        return state == NoticeState.WAITING;
    }

    NoticeRow settled(NoticeState last, Instant at) {
        return with(last, queuedAt, attempts, new Confidential<>(at));
    }

    /** With one more attempt that came to nothing. */
    NoticeRow tried() {
        return with(state, queuedAt, new Confidential<>(attempts.value() + 1), settledAt);
    }

    /** As if it were written now. */
    NoticeRow putBack(Instant at) {
        return with(NoticeState.WAITING, new Confidential<>(at), new Confidential<>(0), null);
    }

    private NoticeRow with(
            NoticeState next,
            Confidential<Instant> queued,
            Confidential<Integer> tries,
            @Nullable Confidential<Instant> settled) {
        return new NoticeRow(areaId, id, version, next, kind, recipient, meeting, items, queued, tries, settled);
    }
}
