package uk.marac.notice;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.MeetingId;
import uk.marac.id.MembershipId;
import uk.marac.id.NoticeId;
import uk.marac.vault.Confidential;

/**
 * Where an act leaves its notices, in its own transaction: they are there if it is done, and not if it is not. They are
 * left whether or not the installation sends any.
 */
public final class Outbox {

    private final NoticeQueue queue = new NoticeQueue();

    /** Tells each of one thing. */
    public void tell(WriteTx tx, NoticeKind kind, @Nullable MeetingId meeting, Collection<Recipient> recipients) {
        recipients.forEach(recipient -> {
            var unused = tell(tx, kind, meeting, recipient, 1);
        });
    }

    /**
     * Tells one member of so many things, unless it is their own act or they have no address.
     *
     * @return whether a notice was left
     */
    public boolean tell(WriteTx tx, NoticeKind kind, @Nullable MeetingId meeting, Recipient recipient, int items) {
        MembershipId membership = recipient.reachedAt();
        if (membership == null || recipient.subject().equals(tx.actor().id())) {
            return false;
        }
        NoticeId id = new NoticeId(tx.newId());
        tx.insert(new NoticeRow(
                tx.area(),
                id,
                1,
                NoticeState.WAITING,
                new Confidential<>(kind),
                new Confidential<>(membership),
                Confidential.ofNullable(meeting),
                new Confidential<>(items),
                new Confidential<>(tx.now()),
                new Confidential<>(0),
                null));
        queue.join(tx, id);
        return true;
    }

    /** Who is about to be told of this already. What has waited for longer than it would be sent is told to nobody. */
    public Set<MembershipId> waiting(Tx tx, NoticeKind kind, MeetingId meeting) {
        return tx
                .rows(NoticeRow.class)
                .where("t.state = :state AND EXISTS (SELECT 1 FROM marac.notice_pending p"
                        + " WHERE p.area_id = t.area_id AND p.notice_id = t.id AND p.next_try_at > :oldest)")
                .bind("state", NoticeState.WAITING)
                .bind("oldest", tx.now().minus(Delivery.KEPT))
                .list()
                .stream()
                .filter(notice ->
                        notice.kind().value() == kind && meeting.equals(Confidential.valueOf(notice.meeting())))
                .map(notice -> notice.recipient().value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
