package uk.marac.notice;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.NoticeId;
import uk.marac.vault.Narrative;

/**
 * Sends one notice, between two acts: one opens the address, and its entry is there before the mail is; one notes what
 * came of it. Who dies between them sends it again, under the same id.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    /** What waited longer, as while no mail was configured, tells of nothing that is still new. */
    static final Duration KEPT = Duration.ofDays(7);

    /** @param to null where the member has left or has no address any more */
    private record Opened(NoticeRow notice, @Nullable Narrative to) {}

    private final Gate gate;
    private final Mailing mailing;
    private final NoticeQueue queue = new NoticeQueue();

    Delivery(Gate gate, Mailing mailing) {
        this.gate = gate;
        this.mailing = mailing;
    }

    /** @return whether the server takes mail, so that it is worth going on */
    boolean deliver(Actor job, AreaId area, NoticeId id, Instant now) {
        Opened opened = gate.read(job, Permission.OPEN_NOTICE, Target.of(area, id), tx -> open(tx, id));
        NoticeRow notice = opened.notice();
        Narrative to = opened.to();
        if (!notice.waits() || to == null) {
            settle(job, area, id, NoticeState.DROPPED);
            return true;
        }
        if (notice.queuedAt().value().plus(KEPT).isBefore(now)) {
            settle(job, area, id, NoticeState.GIVEN_UP);
            return true;
        }
        try {
            NoticeText text =
                    NoticeText.of(notice.kind().value(), notice.items().value(), mailing.baseUrl());
            mailing.mailer().send(id, notice.queuedAt().value(), to, text);
        } catch (MessagingException e) {
            // Only what kind of failure it was: its text may hold the address.
            LOG.warn("a notice could not be sent: {}", e.getClass().getName());
            failed(job, area, id);
            return false;
        }
        settle(job, area, id, NoticeState.SENT);
        return true;
    }

    private static Opened open(Tx tx, NoticeId id) {
        NoticeRow notice = find(tx, id);
        Narrative address = tx.rows(MembershipRow.class)
                .where("t.id = :id AND " + InForce.NOW)
                .bind("id", notice.recipient().value())
                .bind("now", tx.now())
                .find()
                .map(MembershipRow::email)
                .orElse(null);
        return new Opened(notice, address);
    }

    private void settle(Actor job, AreaId area, NoticeId id, NoticeState last) {
        gate.write(job, Permission.SETTLE_NOTICE, Target.of(area, id), tx -> {
            NoticeRow notice = find(tx, id);
            if (notice.waits()) {
                tx.update(notice.settled(last, tx.now()));
            }
            queue.leave(tx, id);
            return true;
        });
    }

    private void failed(Actor job, AreaId area, NoticeId id) {
        gate.write(job, Permission.SETTLE_NOTICE, Target.of(area, id), tx -> {
            NoticeRow found = find(tx, id);
            if (!found.waits()) {
                // Another instance sent it after this one's lease had run out.
                queue.leave(tx, id);
                return true;
            }
            NoticeRow notice = found.tried();
            int attempts = notice.attempts().value();
            boolean last = attempts >= mailing.attempts();
            tx.update(last ? notice.settled(NoticeState.GIVEN_UP, tx.now()) : notice);
            if (last) {
                queue.leave(tx, id);
            } else {
                queue.later(tx, id, tx.now().plus(pause(attempts)));
            }
            return true;
        });
    }

    private static NoticeRow find(Tx tx, NoticeId id) {
        return tx.rows(NoticeRow.class).withId(id).find().orElseThrow(tx::refuse);
    }

    /** Twice as long after each attempt. */
    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
