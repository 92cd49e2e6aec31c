package uk.marac.alarm;

import java.util.List;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AlarmId;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.MacKey;
import uk.marac.keys.ring.Purpose;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;

/** Raises alarms, each once, and tells the auditors that there is something. */
final class Alarms {

    /** What an alarm is about, by which it is known again. */
    record Raised(Canonical about, Finding finding) {}

    private static final String USE = "reading alarm";

    private final Outbox outbox = new Outbox();

    /** Those that were not raised before. */
    void raise(WriteTx tx, List<Raised> alarms) {
        boolean any = false;
        for (Raised alarm : alarms) {
            AlarmId id = id(tx, alarm);
            if (tx.rows(AlarmRow.class).withId(id).find().isEmpty()) {
                tx.insert(AlarmRow.raised(tx.area(), id, tx.now(), alarm.finding()));
                any = true;
            }
        }
        if (any) {
            outbox.tell(tx, NoticeKind.ALARM_RAISED, null, Recipients.auditing(tx));
        }
    }

    private static AlarmId id(Tx tx, Raised alarm) {
        byte[] tag = new MacKey(tx.secret(Purpose.REQUEST_MAC))
                .mac(USE, alarm.about().bytes());
        return new AlarmId(Bytes.uuid(tag, 0));
    }
}
