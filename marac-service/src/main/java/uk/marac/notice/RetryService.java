package uk.marac.notice;

import java.util.List;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;

/** Has notices that were given up tried again, once what kept them is mended. */
public final class RetryService {

    private final Gate gate;
    private final NoticeQueue queue = new NoticeQueue();

    public RetryService(Gate gate) {
        this.gate = gate;
    }

    public RetryView retry(Actor actor, AreaId area) {
        return gate.write(actor, Permission.RETRY_NOTICES, Target.area(area), tx -> {
            // Locked first, by a statement of its own, so that two who ask at once put each back once.
            tx.query("SELECT t.id FROM marac.area t WHERE t.id = :area FOR NO KEY UPDATE")
                    .bind("area", area.value())
                    .mapTo(java.util.UUID.class)
                    .list();
            List<NoticeRow> givenUp = tx.rows(NoticeRow.class)
                    .where("t.state = :state")
                    .bind("state", NoticeState.GIVEN_UP)
                    .list();
            givenUp.forEach(notice -> {
                tx.update(notice.putBack(tx.now()));
                queue.join(tx, notice.id());
            });
            return new RetryView(givenUp.size());
        });
    }
}
